package org.crediteasyloan.profile.borrower;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactSource;
import org.crediteasyloan.profile.fact.FactValue;

/**
 * Reads the facts out of an accepted row. What the row leaves empty is not stated: a gap is no claim. What it dates into the
 * future is true as of today, or one mistyped year would beat every later statement.
 */
final class ListingFacts {

    private ListingFacts() {}

    static List<Fact> of(ListingRowAccepted row, LocalDate today) {
        LocalDate asOfOn = row.endorsedOn().isAfter(today) ? today : row.endorsedOn();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(row, asOfOn, FactName.NAME_ZH, new FactValue.Text(row.nameZh())));
        facts.add(fact(
                row,
                asOfOn,
                FactName.REGION_CODE,
                new FactValue.Text(row.regionCode().value())));
        if (row.industryCode() != null) {
            facts.add(fact(
                    row,
                    asOfOn,
                    FactName.INDUSTRY_CODE,
                    new FactValue.Text(row.industryCode().value())));
        }
        if (row.employees() != null) {
            facts.add(fact(row, asOfOn, FactName.EMPLOYEES, new FactValue.Whole(row.employees())));
        }
        if (row.annualRevenueFen() != null) {
            facts.add(fact(row, asOfOn, FactName.ANNUAL_REVENUE_FEN, new FactValue.Whole(row.annualRevenueFen())));
        }
        if (!row.tags().isEmpty()) {
            facts.add(fact(
                    row,
                    asOfOn,
                    FactName.TAGS,
                    new FactValue.Texts(row.tags().stream().distinct().sorted().toList())));
        }
        return facts;
    }

    private static Fact fact(ListingRowAccepted row, LocalDate asOfOn, FactName name, FactValue value) {
        return new Fact(name, value, new FactSource.Listing(row.authority(), row.batchNo()), asOfOn);
    }
}
