package org.crediteasyloan.catalog.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison of one fact with constants, as it stands in a criterion. */
sealed interface Comparison {

    String fact();

    /** Values of the fact at which the comparison may change its answer. */
    List<Object> candidates(@Nullable Object current);

    /** {@code employees >= 10} */
    record WithNumber(String fact, long constant) implements Comparison {

        /** The border lies at the constant or beside it; figures of a business are not negative. */
        @Override
        public List<Object> candidates(@Nullable Object current) {
            return current instanceof Long
                    ? LongStream.of(constant - 1, constant, constant + 1)
                            .filter(value -> value >= 0)
                            .<Object>mapToObj(value -> value)
                            .toList()
                    : List.of();
        }
    }

    /** {@code sizeClass == 'MICRO'}, {@code sizeClass in ['MICRO', 'SMALL']} */
    record WithTexts(String fact, List<String> constants) implements Comparison {

        @Override
        public List<Object> candidates(@Nullable Object current) {
            return current instanceof String ? List.copyOf(constants) : List.of();
        }
    }

    /** {@code 'x' in tags} */
    record HasMember(String fact, String member) implements Comparison {

        @Override
        public List<Object> candidates(@Nullable Object current) {
            return current instanceof List<?> members
                    ? List.of(Stream.concat(members.stream(), Stream.of(member)).toList())
                    : List.of();
        }
    }

    /**
     * The comparisons an expression is made of, joined by {@code &&}, {@code ||}, {@code !} and parentheses; empty when it holds
     * anything else.
     */
    static Optional<List<Comparison>> allOf(String expression) {
        List<Comparison> comparisons = new ArrayList<>();
        for (String part : Form.split(expression)) {
            Optional<Comparison> comparison = Form.comparison(part);
            if (comparison.isEmpty()) {
                return Optional.empty();
            }
            comparisons.add(comparison.get());
        }
        return Optional.of(comparisons);
    }

    /** How comparisons are written. */
    final class Form {

        private static final String NAME = "([a-z][A-Za-z0-9]*)";
        private static final String TEXT = "(?:'([^'\\\\]*)'|\"([^\"\\\\]*)\")";

        private static final Pattern TEXT_CONSTANT = Pattern.compile(TEXT);
        private static final Pattern TEXT_OR_JOINT = Pattern.compile(TEXT + "|(&&|\\|\\||[()]|!(?!=))");
        private static final Pattern WITH_NUMBER = Pattern.compile(NAME + "\\s*(?:>=|<=|==|!=|>|<)\\s*(\\d{1,18})");
        private static final Pattern WITH_TEXT = Pattern.compile(NAME + "\\s*(?:==|!=)\\s*" + TEXT);
        private static final Pattern WITH_SET =
                Pattern.compile(NAME + "\\s+in\\s*\\[\\s*(" + TEXT + "(?:\\s*,\\s*" + TEXT + ")*)\\s*]");
        private static final Pattern HAS_MEMBER = Pattern.compile(TEXT + "\\s*in\\s+" + NAME);

        private Form() {}

        /** What stands between the joints; a joint inside a text constant is text. */
        private static List<String> split(String expression) {
            List<String> parts = new ArrayList<>();
            Matcher matcher = TEXT_OR_JOINT.matcher(expression);
            int start = 0;
            while (matcher.find()) {
                if (matcher.group(3) != null) {
                    parts.add(expression.substring(start, matcher.start()).strip());
                    start = matcher.end();
                }
            }
            parts.add(expression.substring(start).strip());
            return parts.stream().filter(part -> !part.isEmpty()).toList();
        }

        private static Optional<Comparison> comparison(String part) {
            Matcher number = WITH_NUMBER.matcher(part);
            if (number.matches()) {
                return Optional.of(new WithNumber(number.group(1), Long.parseLong(number.group(2))));
            }
            Matcher text = WITH_TEXT.matcher(part);
            if (text.matches()) {
                return Optional.of(new WithTexts(text.group(1), texts(part)));
            }
            Matcher set = WITH_SET.matcher(part);
            if (set.matches()) {
                return Optional.of(new WithTexts(set.group(1), texts(set.group(2))));
            }
            Matcher member = HAS_MEMBER.matcher(part);
            return member.matches()
                    ? Optional.of(new HasMember(member.group(3), texts(part).getFirst()))
                    : Optional.empty();
        }

        private static List<String> texts(String part) {
            return TEXT_CONSTANT
                    .matcher(part)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .toList();
        }
    }
}
