package org.crediteasyloan.profile.licence;

import org.crediteasyloan.kit.problem.Rule;

/** What presenting a licence may break. */
enum LicenceRule implements Rule {
    LICENCE_STATEMENT_MALFORMED(422, "电子营业执照的出示声明无法读取。", "The statement of the licence cannot be read."),
    LICENCE_SIGNATURE_WRONG(
            422, "出示声明不是由电子营业执照签发方签名的。", "The statement was not signed by the issuer of electronic business licences."),
    LICENCE_CHALLENGE_UNKNOWN(
            422,
            "出示声明未对应发给您的挑战，请重新获取挑战后再出示。",
            "The statement answers no challenge given to you; ask for one and present the licence for it."),
    LICENCE_CHALLENGE_EXPIRED(409, "挑战已过期，请重新获取。", "The challenge has expired; ask for another."),
    LICENCE_CHALLENGE_USED(409, "该挑战已使用过，请重新获取。", "The challenge was answered before; ask for another."),
    LICENCE_OF_ANOTHER(
            403,
            "该电子营业执照的持照人与您的实名信息不符（姓名和手机号须一致）。",
            "The licence is held by another person; name and phone must both agree."),
    LICENCE_EXPIRED(403, "您使用该电子营业执照的期限已过。", "The time for which you may use the licence is over."),
    LICENCE_REVOKED(403, "该电子营业执照已被吊销或收回。", "The licence was revoked.");

    private final int status;
    private final String textZh;
    private final String textEn;

    LicenceRule(int status, String textZh, String textEn) {
        this.status = status;
        this.textZh = textZh;
        this.textEn = textEn;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String textZh() {
        return textZh;
    }

    @Override
    public String textEn() {
        return textEn;
    }
}
