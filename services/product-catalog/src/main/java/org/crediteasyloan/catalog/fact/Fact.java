package org.crediteasyloan.catalog.fact;

import org.crediteasyloan.rules.criteria.FactType;

/**
 * A fact criteria may name (事实).
 *
 * @param name as expressions write it
 * @param unit of the value, or the code list its values are taken from
 * @param changeableByBorrower whether the borrower can bring about another value by what it does
 */
public record Fact(
        String name,
        FactType type,
        String unit,
        FactSource source,
        boolean changeableByBorrower,
        String textZh,
        String textEn) {}
