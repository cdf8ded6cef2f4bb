package org.crediteasyloan.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.catalog.cost.BusinessDay;
import org.crediteasyloan.catalog.cost.CostDisclosure;
import org.crediteasyloan.catalog.cost.LoanCost;
import org.crediteasyloan.catalog.cost.SubsidyEstimate;
import org.crediteasyloan.catalog.matching.Match.SupportingScheme;
import org.crediteasyloan.catalog.product.ListedProduct;
import org.crediteasyloan.catalog.product.ListedProducts;
import org.crediteasyloan.catalog.product.ProductTerms;
import org.crediteasyloan.catalog.scheme.Scheme;
import org.crediteasyloan.catalog.scheme.Schemes;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.rules.criteria.Criterion;

/** Matches one borrower's wish against every listed product. */
@ApplicationScoped
class FindMatches {

    private final ListedProducts products;
    private final CompiledCriteria compiled;
    private final MatchingFacts matchingFacts;
    private final Schemes schemes;
    private final ReferenceData reference;
    private final CostDisclosure disclosure;
    private final Clock clock;

    FindMatches(
            ListedProducts products,
            CompiledCriteria compiled,
            MatchingFacts matchingFacts,
            Schemes schemes,
            ReferenceData reference,
            CostDisclosure disclosure,
            Clock clock) {
        this.products = products;
        this.compiled = compiled;
        this.matchingFacts = matchingFacts;
        this.schemes = schemes;
        this.reference = reference;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    Matches of(UUID borrowerId, Wish wish, int limit) {
        Map<String, KnownFact> facts =
                matchingFacts.find(borrowerId).orElseThrow(() -> Refusal.of(MatchingRule.MATCHING_CONSENT_MISSING));
        Instant now = clock.instant();
        LocalDate today = BusinessDay.of(now);
        List<ListedProduct> listed = products.all();
        Map<String, List<Criterion>> criteria = compiled.of(listed);
        List<Match> ranked = listed.stream()
                .map(product ->
                        match(product, criteria.getOrDefault(product.productCode(), List.of()), facts, wish, today))
                .sorted(Match.RANKING)
                .toList();
        return Matches.of(wish, now, ranked, limit);
    }

    private Match match(
            ListedProduct product, List<Criterion> criteria, Map<String, KnownFact> facts, Wish wish, LocalDate today) {
        ProductTerms terms = product.terms();
        List<Reason> reasons = new ArrayList<>(BoundReasons.of(terms, wish, facts));
        reasons.addAll(CriterionReasons.of(criteria, facts));
        Optional<Scheme> scheme = Optional.ofNullable(terms.schemeCode()).flatMap(code -> schemes.find(code, today));
        return new Match(
                product.productCode(),
                product.version(),
                product.bank(),
                terms.nameZh(),
                terms.nameEn(),
                Verdict.of(reasons),
                List.copyOf(reasons),
                Match.missingFacts(reasons),
                terms.promisedWorkingDays(),
                cost(terms, wish, scheme, today).orElse(null),
                scheme.map(found -> supporting(found, today)).orElse(null));
    }

    /** A product is not lent outside its bounds, so it has no cost there. */
    private Optional<LoanCost> cost(ProductTerms terms, Wish wish, Optional<Scheme> scheme, LocalDate today) {
        if (!terms.isLent(wish.amountFen(), wish.termMonths())) {
            return Optional.empty();
        }
        Optional<SubsidyEstimate> subsidy =
                scheme.filter(found -> found.isOpenOn(today)).map(found -> new SubsidyEstimate(found.formula(), today));
        return terms.rate()
                .on(today, reference::rateTable)
                .filter(rate -> !rate.isNegative())
                .flatMap(rate -> LoanCost.of(
                        terms.pricingAt(rate), wish.amountFen(), wish.termMonths(), subsidy, disclosure.convention()));
    }

    private static SupportingScheme supporting(Scheme scheme, LocalDate today) {
        SchemeState.Version version = scheme.version();
        SchemeState.ApprovalStep approval = version.approval();
        return new SupportingScheme(
                scheme.schemeCode(),
                version.nameZh(),
                version.nameEn(),
                approval == null ? null : approval.department(),
                scheme.isOpenOn(today));
    }
}
