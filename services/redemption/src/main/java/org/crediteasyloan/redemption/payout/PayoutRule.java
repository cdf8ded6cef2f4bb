package org.crediteasyloan.redemption.payout;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on a payout or an order may break. */
enum PayoutRule implements Rule {
    PAYOUT_NOT_PREPARED(409, "兑付单不在待复核状态。", "The payout is not waiting for its release."),
    PAYOUT_ORDER_CONFIRMED(409, "该兑付指令已以另一凭证确认支付。", "The order is confirmed as paid under another reference."),
    PAYOUT_ORDER_FAILED(409, "该兑付指令已登记为失败。", "The order is recorded as failed."),
    EXCHANGE_REFERENCE_USED(409, "该支付凭证号已用于另一兑付指令。", "The exchange reference settled another order.");

    private final int status;
    private final String textZh;
    private final String textEn;

    PayoutRule(int status, String textZh, String textEn) {
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
