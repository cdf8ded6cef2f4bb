package org.crediteasyloan.redemption.entitlement;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on an entitlement may break. */
public enum EntitlementRule implements Rule {
    ENTITLEMENT_NOT_PAYABLE(
            409,
            "权益不在可兑付状态（已预留预算且未在其他兑付单中）。",
            "The entitlement is not payable: it must be reserved and in no other payout."),
    ENTITLEMENT_STATE_CONFLICT(409, "权益当前状态不允许此操作。", "The entitlement's state does not allow this."),
    ENTITLEMENTS_OF_SEVERAL_SCHEMES(422, "一张兑付单只能包含同一政策的权益。", "A payout holds entitlements of one scheme only.");

    private final int status;
    private final String textZh;
    private final String textEn;

    EntitlementRule(int status, String textZh, String textEn) {
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
