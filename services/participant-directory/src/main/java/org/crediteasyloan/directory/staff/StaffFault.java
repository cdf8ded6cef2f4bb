package org.crediteasyloan.directory.staff;

import java.util.Locale;
import org.crediteasyloan.kit.problem.FieldError;

/** What can be wrong with a person's terms, departure or absence. */
enum StaffFault {
    ALREADY_ENROLLED("该账号已登记或待审核。", "This account is enrolled or proposed already."),
    UNIT_UNKNOWN("机构树中没有该机构。", "There is no such unit in the tree."),
    UNIT_CLOSED("该机构已关闭。", "The unit is closed."),
    DUTY_UNKNOWN("没有这项职责。", "There is no such duty."),
    DUTY_OF_ANOTHER_KIND("此类机构没有该职责。", "Institutions of this kind have no such duty."),
    DUTY_REPEATED("职责重复。", "The duty is given twice."),
    REGION_UNKNOWN("行政区划代码不存在或已停用。", "There is no such region in use."),
    REACH_OUTSIDE("超出本机构的范围。", "This lies outside of the institution's own reach."),
    REACH_OF_ANOTHER_KIND("此类机构的人员不按此划分范围。", "The people of this kind of institution are not bounded by this."),
    NOT_A_SECTION("请填写国民经济行业门类。", "A section of GB/T 4754 is needed."),
    ACCOUNT_MANAGER_OF_ANOTHER_KIND("此类机构没有客户经理。", "Institutions of this kind have no account managers."),
    ACCOUNT_MANAGER_WITHOUT_DUTY(
            "客户经理须具有查看线索或信贷审批职责。", "An account manager needs the duty to read leads or to decide about credit."),
    END_BEFORE_BEGIN("结束日期早于开始日期。", "The end lies before the begin."),
    IN_THE_PAST("日期已过。", "The day has passed already."),
    AFTER_ITS_TERM("晚于任期结束日。", "The day lies after the end of the term."),
    SUCCESSOR_UNKNOWN("接手人不存在。", "There is no such person to take over."),
    SUCCESSOR_IS_THE_SAME("接手人不能是本人。", "Nobody takes over from himself."),
    SUCCESSOR_NOT_IN_OFFICE("接手人未在任或不在岗。", "The person who is to take over is not in office, or absent."),
    SUCCESSOR_NO_ACCOUNT_MANAGER("接手人不是客户经理。", "The person who is to take over is no account manager.");

    private final String textZh;
    private final String textEn;

    StaffFault(String textZh, String textEn) {
        this.textZh = textZh;
        this.textEn = textEn;
    }

    FieldError at(String pointer) {
        return new FieldError(pointer, name().toLowerCase(Locale.ROOT).replace('_', '-'), textZh, textEn);
    }
}
