package org.crediteasyloan.catalog.scheme;

import java.time.LocalDate;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.rules.subsidy.SubsidyFormula;

/** A published scheme with its formula ready to compute. */
public record Scheme(SchemeState state, SubsidyFormula formula) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(state.validFrom()) && !day.isAfter(state.validUntil());
    }
}
