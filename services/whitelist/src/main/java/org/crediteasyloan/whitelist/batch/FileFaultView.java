package org.crediteasyloan.whitelist.batch;

import org.crediteasyloan.kit.problem.Problems;
import org.crediteasyloan.kit.problem.Refusal;

/** Why a file as a whole could not be read (文件问题). */
record FileFaultView(String code, String textZh, String textEn) {

    static FileFaultView of(Refusal refused) {
        return new FileFaultView(
                refused.rule().code(),
                Problems.problem(refused, "zh").title(),
                Problems.problem(refused, "en").title());
    }
}
