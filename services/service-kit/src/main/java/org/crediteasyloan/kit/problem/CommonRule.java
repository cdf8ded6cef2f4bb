package org.crediteasyloan.kit.problem;

/** Rules that hold for every request to every service. */
public enum CommonRule implements Rule {
    MALFORMED_REQUEST(400, "请求格式有误：%s", "The request is malformed: %s"),
    MALFORMED_PARAMETER(400, "查询参数的格式有误。", "A query parameter has the wrong form."),
    MALFORMED_JSON(400, "请求体不是合法的 JSON。", "The body is not well-formed JSON."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "请在 Idempotency-Key 请求头中提供1至128个可打印字符。",
            "Send an Idempotency-Key header of 1 to 128 printable characters."),
    INVALID_CURSOR(400, "游标无效，请使用上一页返回的 next。", "The cursor is not valid; use the next of the page before."),
    UNAUTHENTICATED(401, "请提供有效的访问令牌。", "Send a valid access token."),
    TOKEN_NOT_BOUND(
            401,
            "系统的访问令牌须绑定密钥（DPoP）或证书（mTLS）。",
            "A machine's token has to be bound to a key (DPoP) or a certificate (mTLS)."),
    PROOF_MISSING(
            401,
            "此令牌绑定了密钥或证书，请以 DPoP 证明或证书与之一同出示。",
            "Show what the token is bound to: a DPoP proof of its key, or its certificate."),
    PROOF_NOT_FRESH(401, "DPoP 证明的签发时间过早或过晚。", "The DPoP proof was made too long ago, or later than now."),
    PROOF_REPLAYED(
            401, "该 DPoP 证明已使用过，请为每个请求新签一份。", "The DPoP proof was used before; sign a new one for each request."),
    FORBIDDEN(403, "您没有执行此操作的权限。", "You do not have the duty this operation needs."),
    WRONG_PARTICIPANT_KIND(403, "此操作仅限%s类机构。", "This operation is for participants of kind %s only."),
    PARTICIPANT_SUSPENDED(403, "机构%s已被暂停。", "Participant %s is suspended."),
    PARTICIPANT_IN_SANDBOX(
            403, "机构%s在沙箱中，不能使用此功能。", "Participant %s is in the sandbox, to which this operation is not open."),
    PARTICIPANT_LEFT(403, "机构%s已退出平台。", "Participant %s has left the platform."),
    PERSON_NOT_ENROLLED(
            403, "您所在机构未将您登记为在任人员。", "Your institution keeps a register of its people, and you are not in it."),
    PERSON_NOT_IN_OFFICE(403, "您在该机构的任职未开始或已结束。", "You are not in office at your institution, or not any more."),
    DUTY_NOT_ENROLLED(403, "您所在机构未授予您此操作所需的职责。", "Your institution has not given you the duty this operation needs."),
    NO_MANDATE(403, "您没有代表该主体办理业务的授权。", "You hold no live mandate to act for this borrower."),
    MANDATE_SCOPE_MISSING(
            403,
            "您的授权不包含此操作所需的权限：%s。",
            "Your mandate for this borrower does not hold the scope this operation needs: %s."),
    ACTING_FOR_MISSING(400, "请在 Acting-For 请求头中注明所代表的主体编号。", "Name the borrower you act for in the Acting-For header."),
    SAME_PERSON(403, "此操作须由另一人办理。", "This step needs another person than the one before it."),
    PERSON_NEEDED(403, "此步骤须由自然人办理，不接受系统的令牌。", "This step takes a person; a machine's token is refused."),
    FEATURE_NOT_CONNECTED(
            403,
            "本机构的接入级别不含此功能（%s），请联系平台运营方。",
            "The institution's level of connection does not include this (%s); ask the operator."),
    NOT_FOUND(404, "未找到所请求的资源。", "There is no such resource."),
    METHOD_NOT_ALLOWED(405, "此资源不支持该方法。", "The resource does not support this method."),
    NOT_ACCEPTABLE(406, "无法提供所要求的媒体类型。", "The media type asked for cannot be produced."),
    REQUEST_TOO_SLOW(408, "请求发送过慢，连接已关闭。", "The request came too slowly; the connection was closed."),
    CONNECTION_LEVELS_NOT_PUBLISHED(409, "接入级别表尚未发布。", "The levels of connection are not published yet."),
    IDEMPOTENCY_KEY_REUSED(409, "该 Idempotency-Key 已用于另一请求。", "The Idempotency-Key was used for another request."),
    CONCURRENT_CHANGE(409, "数据刚被他人修改，请重试。", "Somebody changed this at the same moment; try again."),
    BODY_TOO_LARGE(413, "请求体过大。", "The body is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持该媒体类型。", "The media type of the body is not supported."),
    INVALID_FIELDS(422, "部分字段无效。", "Some fields are not valid."),
    TOO_MANY_REQUESTS(
            429, "请求过于频繁，请在 Retry-After 所示秒数后重试。", "Too many requests; try again after the seconds in Retry-After."),
    QUOTA_USED_UP(
            429,
            "今日的公平使用额度已用完，请于次日（Retry-After 所示秒数后）继续；基础服务始终免费。",
            "Today's fair quota is used up; go on tomorrow, after the seconds in Retry-After. Basic services stay free."),
    INTERNAL_ERROR(500, "系统内部错误，已记录。", "Something went wrong inside; it has been recorded."),
    UNAVAILABLE(503, "服务暂不可用，请稍后重试。", "The service is not available right now; try again later.");

    private final int status;
    private final String textZh;
    private final String textEn;

    CommonRule(int status, String textZh, String textEn) {
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
