package org.crediteasyloan.rules.criteria;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crediteasyloan.rules.criteria.CriterionVerdict.Fail;
import org.crediteasyloan.rules.criteria.CriterionVerdict.Pass;
import org.crediteasyloan.rules.criteria.CriterionVerdict.Reason;
import org.crediteasyloan.rules.criteria.CriterionVerdict.Unknown;

/** A checked criterion, ready to be asked. Immutable and safe to share between threads. */
public final class Criterion {

    private final CriterionDefinition definition;
    private final SortedMap<String, FactType> neededFacts;
    private final CelRuntime.Program program;

    Criterion(CriterionDefinition definition, SortedMap<String, FactType> neededFacts, CelRuntime.Program program) {
        this.definition = definition;
        this.neededFacts = Collections.unmodifiableSortedMap(neededFacts);
        this.program = program;
    }

    public CriterionDefinition definition() {
        return definition;
    }

    /** Every fact the expression names, whether or not its value would decide. */
    public SortedSet<String> neededFacts() {
        return new TreeSet<>(neededFacts.keySet());
    }

    /**
     * Decides on the given facts; others in the map are not looked at. Never throws for what the facts hold.
     *
     * <p>Presence is checked before the expression runs: the language lets {@code false && missing} be false, and then an
     * answer would depend on the order in which the owner wrote the conditions.
     */
    public CriterionVerdict evaluate(Map<String, ?> facts) {
        SortedSet<String> missing = new TreeSet<>();
        SortedSet<String> mistyped = new TreeSet<>();
        Map<String, Object> values = new HashMap<>();
        neededFacts.forEach((name, type) -> {
            Object fact = facts.get(name);
            if (fact == null) {
                missing.add(name);
                return;
            }
            Optional<Object> value = type.toCel(fact);
            value.ifPresentOrElse(usable -> values.put(name, usable), () -> mistyped.add(name));
        });
        if (!missing.isEmpty()) {
            return new Unknown(Reason.FACT_MISSING, missing);
        }
        if (!mistyped.isEmpty()) {
            return new Unknown(Reason.FACT_OF_WRONG_TYPE, mistyped);
        }
        return run(values);
    }

    private CriterionVerdict run(Map<String, Object> values) {
        try {
            Object answer = program.eval(values);
            if (answer instanceof Boolean met) {
                return met ? new Pass() : new Fail();
            }
            return new Unknown(Reason.NOT_COMPUTABLE, Collections.emptySortedSet());
        } catch (CelEvaluationException e) {
            return new Unknown(reasonOf(e.getErrorCode()), Collections.emptySortedSet());
        }
    }

    /** The engine's codes are another party's; what it may add later is not computable to us. */
    private static Reason reasonOf(CelErrorCode code) {
        if (code == CelErrorCode.DIVIDE_BY_ZERO) {
            return Reason.DIVISION_BY_ZERO;
        }
        return code == CelErrorCode.NUMERIC_OVERFLOW ? Reason.NUMBER_OUT_OF_RANGE : Reason.NOT_COMPUTABLE;
    }
}
