package org.crediteasyloan.routing.application;

import org.crediteasyloan.kit.problem.Rule;

/** What a command on an application may break. */
public enum ApplicationRule implements Rule {
    APPLICATION_NOT_IN_STATUS(409, "申请当前状态为%s，不能办理此操作。", "The application is in status %s; this cannot be done now."),
    DEADLINE_PASSED(409, "办理期限已过。", "The deadline for this step has passed."),
    APPLICATION_UNDER_CONTRACT(
            409, "贷款合同已签订，不能撤回申请。", "The loan contract is signed; the application cannot be withdrawn any more.");

    private final int status;
    private final String textZh;
    private final String textEn;

    ApplicationRule(int status, String textZh, String textEn) {
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
