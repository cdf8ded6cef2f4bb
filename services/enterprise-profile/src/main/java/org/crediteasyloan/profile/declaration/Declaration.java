package org.crediteasyloan.profile.declaration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactSource;
import org.crediteasyloan.profile.fact.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * What a borrower says of itself (自行申报). What is left out is not stated.
 *
 * @param regionCode where it lives or farms
 * @param industryCode what it lives on
 * @param annualRevenueFen what it took in over the last full year, fen
 * @param asOfOn the day it was true
 */
record Declaration(
        @Nullable RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        @Nullable @Min(0) @Max(Fen.MAX_FEN) Long annualRevenueFen,
        @NotNull LocalDate asOfOn) {

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (regionCode != null) {
            facts.add(fact(FactName.REGION_CODE, new FactValue.Text(regionCode.value())));
        }
        if (industryCode != null) {
            facts.add(fact(FactName.INDUSTRY_CODE, new FactValue.Text(industryCode.value())));
        }
        if (annualRevenueFen != null) {
            facts.add(fact(FactName.ANNUAL_REVENUE_FEN, new FactValue.Whole(annualRevenueFen)));
        }
        return facts;
    }

    private Fact fact(FactName name, FactValue value) {
        return new Fact(name, value, new FactSource.Declared(), asOfOn);
    }
}
