package org.crediteasyloan.kit.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed.
 *
 * @param items in the feed's order
 * @param next give it as {@code after} to go on; also on the last page, to ask later for what is new; absent only when nothing
 *     was ever there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    /** The page of the rows read, at the position after the last of them. */
    public static <R, T> Page<T> of(
            List<R> rows, Function<R, Position> positionOf, Function<R, T> itemOf, @Nullable Position after) {
        Position end = rows.isEmpty() ? after : positionOf.apply(rows.getLast());
        return new Page<>(rows.stream().map(itemOf).toList(), end == null ? null : end.toCursor());
    }
}
