package org.crediteasyloan.kit.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.State;

/**
 * How long the rows of a table are kept (保存期限), in days of Asia/Shanghai: a row stays through the last day of its period
 * and goes the day after, with all that hangs on it by {@code ON DELETE CASCADE}.
 *
 * @param key the column that names a row to others
 * @param after the end the period counts from, in the words of {@code docs/data-classes.md}
 * @param ended the rows whose end lies before {@code kept.since} (an instant) or {@code kept.since_day} (a date), as an SQL
 *     condition on the table; rows of something that still goes on are never among them
 * @param announced the state others have copies of and drop when the row goes; its key is the row's
 */
public record RetentionRule(
        String table,
        String key,
        Period period,
        String after,
        String ended,
        Optional<Class<? extends State>> announced) {

    public static RetentionRule of(String table, String key, Period period, String after, String ended) {
        return new RetentionRule(table, key, period, after, ended, Optional.empty());
    }

    public RetentionRule announcedAs(Class<? extends State> state) {
        return new RetentionRule(table, key, period, after, ended, Optional.of(state));
    }

    /** As the document says it: {@code 1 year after it closed}. */
    public String kept() {
        return Stream.of(
                                counted(period.getYears(), "year"),
                                counted(period.getMonths(), "month"),
                                counted(period.getDays(), "day"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" and "))
                + " after " + after;
    }

    /** For the audit trail and the log. */
    public String name() {
        return table + " kept " + kept();
    }

    /** What ended on this day or later is still kept. */
    LocalDate firstDayKept(LocalDate today) {
        return today.minus(period);
    }

    /** The parameters: the first day still kept as an instant and as a date, and how many rows at most. */
    String deletion() {
        return """
                WITH kept AS (SELECT ?::timestamptz AS since, ?::date AS since_day)
                DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                    SELECT %1$s.ctid FROM %1$s, kept WHERE %3$s
                    LIMIT ? FOR UPDATE OF %1$s SKIP LOCKED))
                RETURNING %2$s::text""".formatted(table, key, ended);
    }

    private static Optional<String> counted(int number, String unit) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + unit + (number == 1 ? "" : "s"));
    }
}
