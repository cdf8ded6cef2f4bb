package org.crediteasyloan.rules.subsidy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Subsidy formula (补贴公式) of a scheme, as data with its figures. JSON: an object whose {@code kind} names the formula.
 *
 * <p>A formula looks at one loan and one period. Limits that span several loans, budgets and other subsidies on the same loan are
 * the scheme's to watch; it passes in what was granted before.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RatePoints.class, name = "RATE_POINTS"),
    @JsonSubTypes.Type(value = InterestShare.class, name = "INTEREST_SHARE"),
    @JsonSubTypes.Type(value = LumpSumOfPrincipal.class, name = "LUMP_SUM_OF_PRINCIPAL")
})
public sealed interface SubsidyFormula permits RatePoints, InterestShare, LumpSumOfPrincipal {

    /** What the period is entitled to, with every step of the computation; 0 when a limit is used up. */
    Entitlement entitlement(InterestPeriod period);
}
