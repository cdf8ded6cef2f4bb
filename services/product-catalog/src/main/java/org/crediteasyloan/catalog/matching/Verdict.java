package org.crediteasyloan.catalog.matching;

import java.util.List;

/** Whether a borrower can get a product (匹配结论), in the order of listing. */
enum Verdict {
    ELIGIBLE,
    UNKNOWN,
    NOT_ELIGIBLE;

    /** One reason against is enough; without one, one open question leaves it open. */
    static Verdict of(List<Reason> reasons) {
        if (reasons.stream().anyMatch(reason -> reason.verdict() == Reason.Answer.FAIL)) {
            return NOT_ELIGIBLE;
        }
        return reasons.stream().anyMatch(reason -> reason.verdict() == Reason.Answer.UNKNOWN) ? UNKNOWN : ELIGIBLE;
    }
}
