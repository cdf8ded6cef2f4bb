package org.crediteasyloan.kit.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A place in a feed: the writing transaction, then the sequence within the table.
 *
 * <p>A table with a feed has the columns {@code feed_tx xid8 NOT NULL DEFAULT pg_current_xact_id()} and {@code feed_seq bigint
 * NOT NULL DEFAULT nextval(...)}, both set anew by a trigger when the row changes (see {@code feed_position()} in the kit's
 * migration), an index on both, and is read with {@link #READABLE}.
 */
public record Position(long transactionId, long sequence) {

    /**
     * The position in a SELECT list, for {@link #ofColumns}. It has names of its own: under the name {@code feed_tx} the text
     * would also be what ORDER BY sorts by, and "1000" stands before "999".
     */
    public static final String COLUMNS = " cast(feed_tx as text) AS position_tx, feed_seq AS position_seq ";

    /**
     * The condition of every feed query; parameters {@code :feedTx} and {@code :feedSeq}. Rows of transactions that
     * may still be running are left for later, so that nothing can appear behind a cursor.
     */
    public static final String READABLE = " (feed_tx, feed_seq) > (cast(cast(:feedTx as text) as xid8), :feedSeq)"
            + " AND feed_tx < pg_snapshot_xmin(pg_current_snapshot()) ";

    public static final String ORDER = " ORDER BY feed_tx, feed_seq ";

    public static final Position START = new Position(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,19})\\.(\\d{1,19})");

    /**
     * Reads a cursor; absent is the start.
     *
     * @throws Refusal {@code invalid-cursor}
     */
    public static Position fromCursor(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            if (form.matches()) {
                return new Position(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
            }
        } catch (IllegalArgumentException notACursor) {
            throw Refusal.of(CommonRule.INVALID_CURSOR);
        }
        throw Refusal.of(CommonRule.INVALID_CURSOR);
    }

    /** The position of a row read with {@link #COLUMNS}. */
    public static Position ofColumns(Object transactionId, Object sequence) {
        return new Position(Long.parseLong((String) transactionId), ((Number) sequence).longValue());
    }

    public String toCursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((transactionId + "." + sequence).getBytes(StandardCharsets.US_ASCII));
    }
}
