package org.crediteasyloan.whitelist.row;

import java.util.List;

/** Verdict on a row (校验结论). */
public enum Verdict {
    ACCEPTED,
    ACCEPTED_WITH_WARNINGS,
    REJECTED;

    static Verdict of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return ACCEPTED;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.REJECTION)
                ? REJECTED
                : ACCEPTED_WITH_WARNINGS;
    }
}
