package org.crediteasyloan.catalog.scheme;

import java.time.LocalDate;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.rules.subsidy.SubsidyFormula;

/** A scheme as it is on a day, with its formula ready to compute. */
public record Scheme(String schemeCode, SchemeState.Version version, SubsidyFormula formula) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(version.validFrom()) && !day.isAfter(version.validUntil());
    }
}
