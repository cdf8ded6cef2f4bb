package org.crediteasyloan.catalog.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crediteasyloan.catalog.fact.Fact;
import org.crediteasyloan.catalog.fact.Facts;
import org.crediteasyloan.catalog.matching.Reason.SmallestChange;
import org.crediteasyloan.rules.criteria.Criterion;
import org.crediteasyloan.rules.criteria.CriterionVerdict;

/**
 * Finds the smallest change that makes a failed criterion pass, for criteria that compare one fact with constants: {@code fact >=
 * 10}, {@code fact == 'A'}, {@code fact in ['A', 'B']}, {@code 'x' in facts}. Every value proposed was tried on the criterion
 * itself; for any other shape nothing is said rather than guessed.
 */
final class SmallestChangeSearch {

    private static final String TEXT = "'([^'\\\\]*)'|\"([^\"\\\\]*)\"";
    private static final Pattern NUMBER_COMPARISON =
            Pattern.compile("\\s*([a-z][A-Za-z0-9]*)\\s*(?:>=|<=|==|!=|>|<)\\s*(\\d{1,18})\\s*");
    private static final Pattern TEXT_EQUALITY =
            Pattern.compile("\\s*([a-z][A-Za-z0-9]*)\\s*==\\s*(?:" + TEXT + ")\\s*");
    private static final Pattern MEMBER_OF_CONSTANTS = Pattern.compile(
            "\\s*([a-z][A-Za-z0-9]*)\\s+in\\s*\\[\\s*((?:" + TEXT + ")(?:\\s*,\\s*(?:" + TEXT + "))*)\\s*]\\s*");
    private static final Pattern CONSTANT_IN_LIST =
            Pattern.compile("\\s*(?:" + TEXT + ")\\s*in\\s+([a-z][A-Za-z0-9]*)\\s*");
    private static final Pattern TEXT_CONSTANT = Pattern.compile(TEXT);

    /** A fact and the values worth trying, the nearest first. */
    private record Candidates(String fact, boolean nearestOnly, List<Object> values) {}

    private SmallestChangeSearch() {}

    /** @param facts by name, with a value for every fact the criterion needs */
    static Optional<SmallestChange> of(Criterion failed, Map<String, Object> facts) {
        return candidates(failed.definition().expression(), facts).flatMap(candidates -> {
            List<Object> passing = candidates.values().stream()
                    .filter(value -> passes(failed, facts, candidates.fact(), value))
                    .limit(candidates.nearestOnly() ? 1 : Long.MAX_VALUE)
                    .toList();
            return passing.isEmpty() ? Optional.empty() : Optional.of(change(candidates.fact(), facts, passing));
        });
    }

    private static boolean passes(Criterion criterion, Map<String, Object> facts, String fact, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(fact, value);
        return criterion.evaluate(changed) instanceof CriterionVerdict.Pass;
    }

    private static SmallestChange change(String fact, Map<String, Object> facts, List<Object> passing) {
        boolean changeable = Facts.find(fact).map(Fact::changeableByBorrower).orElse(false);
        return new SmallestChange(fact, facts.getOrDefault(fact, ""), passing, changeable);
    }

    private static Optional<Candidates> candidates(String expression, Map<String, Object> facts) {
        Matcher number = NUMBER_COMPARISON.matcher(expression);
        if (number.matches()) {
            return numbers(number.group(1), Long.parseLong(number.group(2)), facts);
        }
        Matcher text = TEXT_EQUALITY.matcher(expression);
        if (text.matches()) {
            return Optional.of(new Candidates(text.group(1), false, List.of(constant(text, 2))));
        }
        Matcher member = MEMBER_OF_CONSTANTS.matcher(expression);
        if (member.matches()) {
            List<Object> constants = TEXT_CONSTANT
                    .matcher(member.group(2))
                    .results()
                    .map(found -> (Object) (found.group(1) == null ? found.group(2) : found.group(1)))
                    .distinct()
                    .toList();
            return Optional.of(new Candidates(member.group(1), false, constants));
        }
        Matcher inList = CONSTANT_IN_LIST.matcher(expression);
        return inList.matches() ? withMember(inList.group(3), constant(inList, 1), facts) : Optional.empty();
    }

    /** The border of a comparison is the constant or one of its neighbours; figures of a business are not negative. */
    private static Optional<Candidates> numbers(String fact, long constant, Map<String, Object> facts) {
        if (!(facts.get(fact) instanceof Long current)) {
            return Optional.empty();
        }
        List<Object> nearestFirst = LongStream.of(constant - 1, constant, constant + 1)
                .filter(value -> value >= 0)
                .boxed()
                .sorted(Comparator.comparingLong(value -> Math.abs(value - current)))
                .map(value -> (Object) value)
                .toList();
        return Optional.of(new Candidates(fact, true, nearestFirst));
    }

    private static Optional<Candidates> withMember(String fact, String member, Map<String, Object> facts) {
        if (!(facts.get(fact) instanceof List<?> members)) {
            return Optional.empty();
        }
        List<Object> extended = Stream.concat(members.stream(), Stream.of(member))
                .map(item -> (Object) item)
                .toList();
        return Optional.of(new Candidates(fact, false, List.of(extended)));
    }

    private static String constant(Matcher matcher, int group) {
        String single = matcher.group(group);
        return single == null ? matcher.group(group + 1) : single;
    }
}
