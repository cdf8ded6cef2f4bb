package org.crediteasyloan.profile.borrower;

import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactSource;
import org.crediteasyloan.profile.fact.FactValue;

/** Reads the facts out of an accepted row. What the row leaves empty is not stated: a gap is no claim. */
final class ListingFacts {

    private ListingFacts() {}

    static List<Fact> of(ListingRowAccepted row) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(row, FactName.NAME_ZH, new FactValue.Text(row.nameZh())));
        facts.add(fact(
                row, FactName.REGION_CODE, new FactValue.Text(row.regionCode().value())));
        if (row.industryCode() != null) {
            facts.add(fact(
                    row,
                    FactName.INDUSTRY_CODE,
                    new FactValue.Text(row.industryCode().value())));
        }
        if (row.employees() != null) {
            facts.add(fact(row, FactName.EMPLOYEES, new FactValue.Whole(row.employees())));
        }
        if (row.annualRevenueFen() != null) {
            facts.add(fact(row, FactName.ANNUAL_REVENUE_FEN, new FactValue.Whole(row.annualRevenueFen())));
        }
        if (!row.tags().isEmpty()) {
            facts.add(fact(
                    row,
                    FactName.TAGS,
                    new FactValue.Texts(row.tags().stream().distinct().sorted().toList())));
        }
        return facts;
    }

    private static Fact fact(ListingRowAccepted row, FactName name, FactValue value) {
        return new Fact(name, value, new FactSource.Listing(row.authority(), row.batchNo()), row.endorsedOn());
    }
}
