package org.crediteasyloan.catalog.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crediteasyloan.catalog.matching.Reason.Answer;
import org.crediteasyloan.catalog.matching.Reason.SmallestChange;
import org.crediteasyloan.catalog.matching.Reason.UsedFact;
import org.crediteasyloan.rules.criteria.Criterion;
import org.crediteasyloan.rules.criteria.CriterionDefinition;
import org.crediteasyloan.rules.criteria.CriterionVerdict;
import org.jspecify.annotations.Nullable;

/** The criteria of a product as reasons, each asked alone. */
final class CriterionReasons {

    private CriterionReasons() {}

    static List<Reason> of(List<Criterion> criteria, Map<String, KnownFact> facts) {
        Map<String, Object> values = facts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().value()));
        return criteria.stream().map(criterion -> of(criterion, facts, values)).toList();
    }

    private static Reason of(Criterion criterion, Map<String, KnownFact> facts, Map<String, Object> values) {
        return switch (criterion.evaluate(values)) {
            case CriterionVerdict.Pass _ -> reason(criterion, facts, Answer.PASS, null, null);
            case CriterionVerdict.Fail _ ->
                reason(
                        criterion,
                        facts,
                        Answer.FAIL,
                        null,
                        SmallestChangeSearch.of(criterion, values).orElse(null));
            case CriterionVerdict.Unknown unknown ->
                reason(criterion, facts, Answer.UNKNOWN, unknown.reason().name(), null);
        };
    }

    private static Reason reason(
            Criterion criterion,
            Map<String, KnownFact> facts,
            Answer answer,
            @Nullable String unknownBecause,
            @Nullable SmallestChange smallestChange) {
        CriterionDefinition definition = criterion.definition();
        return new Reason(
                definition.code(),
                false,
                answer,
                definition.textZh(),
                definition.textEn(),
                definition.clause(),
                usedFacts(criterion, facts).toList(),
                criterion.neededFacts().stream()
                        .filter(name -> !facts.containsKey(name))
                        .toList(),
                unknownBecause,
                smallestChange);
    }

    private static Stream<UsedFact> usedFacts(Criterion criterion, Map<String, KnownFact> facts) {
        return criterion.neededFacts().stream().flatMap(name -> {
            KnownFact fact = facts.get(name);
            return fact == null ? Stream.empty() : Stream.of(UsedFact.of(name, fact));
        });
    }
}
