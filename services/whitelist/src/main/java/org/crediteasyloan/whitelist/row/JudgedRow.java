package org.crediteasyloan.whitelist.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;

/**
 * A row with its verdict and everything found in it.
 *
 * @param code as it was understood; absent where it could not be, and in a rejected row that was kept
 * @param uscc as written, for people to find the row again
 * @param nameZh as written
 * @param cells the row's texts as written
 * @param claim absent when the row was rejected
 */
public record JudgedRow(
        int line,
        Verdict verdict,
        List<Finding> findings,
        Optional<UnifiedSocialCreditCode> code,
        String uscc,
        String nameZh,
        List<String> cells,
        Optional<RowClaim> claim) {

    /**
     * This row, known to name the same enterprise as an earlier line of its list, be that one rejected or not: which of the two the
     * sender means is not ours to guess.
     *
     * @param column the header codes stand under
     */
    public JudgedRow repeating(int earlierLine, String column) {
        return new JudgedRow(
                line,
                Verdict.REJECTED,
                Stream.concat(findings.stream(), Stream.of(FindingCode.DUPLICATE_IN_BATCH.in(column, earlierLine)))
                        .toList(),
                code,
                uscc,
                nameZh,
                cells,
                Optional.empty());
    }
}
