package org.crediteasyloan.whitelist.row;

import java.util.List;
import java.util.Optional;

/**
 * A row with its verdict and everything found in it.
 *
 * @param uscc as written, for people to find the row again
 * @param nameZh as written
 * @param cells the row's texts as written
 * @param claim absent when the row was rejected
 */
public record JudgedRow(
        int line,
        Verdict verdict,
        List<Finding> findings,
        String uscc,
        String nameZh,
        List<String> cells,
        Optional<RowClaim> claim) {}
