package org.crediteasyloan.catalog.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.catalog.fact.Fact;
import org.crediteasyloan.catalog.fact.Facts;
import org.crediteasyloan.catalog.matching.Reason.SmallestChange;
import org.crediteasyloan.rules.criteria.Criterion;
import org.crediteasyloan.rules.criteria.CriterionVerdict;

/**
 * Finds one fact whose change makes a failed criterion pass, and the nearest such value (最小改变).
 *
 * <p>Looks at criteria made of comparisons of a fact with constants only, see {@link Comparison}. Between two neighbouring
 * constants such a criterion says the same for every number, so the nearest passing number is a constant or its neighbour. Every
 * value proposed was tried on the criterion itself; for any other criterion nothing is said rather than guessed.
 */
final class SmallestChangeSearch {

    private SmallestChangeSearch() {}

    /** @param facts by name, with a value for every fact the criterion needs */
    static Optional<SmallestChange> of(Criterion failed, Map<String, Object> facts) {
        Optional<List<Comparison>> comparisons =
                Comparison.allOf(failed.definition().expression());
        if (comparisons.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<Object>> candidates = new LinkedHashMap<>();
        for (Comparison comparison : comparisons.get()) {
            candidates
                    .computeIfAbsent(comparison.fact(), _ -> new LinkedHashSet<>())
                    .addAll(comparison.candidates(facts.get(comparison.fact())));
        }
        // What the borrower can bring about is worth more to know; otherwise the order of the expression.
        return candidates.entrySet().stream()
                .flatMap(entry -> change(failed, facts, entry.getKey(), entry.getValue()).stream())
                .min(Comparator.comparing(change -> !change.changeableByBorrower()));
    }

    private static Optional<SmallestChange> change(
            Criterion criterion, Map<String, Object> facts, String fact, Set<Object> candidates) {
        Object current = facts.get(fact);
        if (current == null) {
            return Optional.empty();
        }
        List<Object> passing = candidates.stream()
                .filter(value -> passes(criterion, facts, fact, value))
                .toList();
        boolean changeable = Facts.find(fact).map(Fact::changeableByBorrower).orElse(false);
        return nearest(current, passing).map(values -> new SmallestChange(fact, current, values, changeable));
    }

    /** Numbers have a distance, so one is nearest; of words each is as near as the other. */
    private static Optional<List<Object>> nearest(Object current, List<Object> passing) {
        if (current instanceof Long number) {
            return passing.stream()
                    .map(Long.class::cast)
                    .min(Comparator.comparingLong(value -> Math.abs(value - number)))
                    .map(List::of);
        }
        return passing.isEmpty() ? Optional.empty() : Optional.of(passing);
    }

    private static boolean passes(Criterion criterion, Map<String, Object> facts, String fact, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(fact, value);
        return criterion.evaluate(changed) instanceof CriterionVerdict.Pass;
    }
}
