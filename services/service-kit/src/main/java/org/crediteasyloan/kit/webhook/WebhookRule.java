package org.crediteasyloan.kit.webhook;

import org.crediteasyloan.kit.problem.Rule;

enum WebhookRule implements Rule {
    WEBHOOK_SUBSCRIBED_ALREADY(
            409, "本机构在此服务已有回调订阅，请先退订。", "The institution has a webhook at this service already; unsubscribe it first."),
    WEBHOOK_NOT_ACTIVE(409, "该回调订阅未处于启用状态。", "The webhook is not active."),
    WEBHOOK_ACTIVE_ALREADY(409, "该回调订阅已处于启用状态。", "The webhook is active already.");

    private final int status;
    private final String textZh;
    private final String textEn;

    WebhookRule(int status, String textZh, String textEn) {
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
