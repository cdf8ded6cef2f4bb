package org.crediteasyloan.redemption.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.jspecify.annotations.Nullable;

/** Reads a page of a table with feed columns: first the keys behind the cursor, then the rows of those keys. */
@ApplicationScoped
public class FeedQuery {

    private final EntityManager entities;

    FeedQuery(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What to read.
     *
     * @param table and {@code keyColumn} and {@code condition} are constants of the calling code, never input
     * @param parameters of the condition, by name
     */
    public record Selection(String table, String keyColumn, String condition, Map<String, Object> parameters) {}

    /**
     * The page after the cursor.
     *
     * @param itemsOf the items of the keys; a key may be left out when its row is no longer to be shown
     */
    public <K, T> Page<T> page(
            Selection selection,
            Class<K> keyClass,
            @Nullable String after,
            int limit,
            Function<List<K>, Map<K, T>> itemsOf) {
        List<FeedRow<K>> rows = rows(selection, keyClass, Position.fromCursor(after), limit);
        Map<K, T> items = rows.isEmpty()
                ? Map.of()
                : itemsOf.apply(rows.stream().map(FeedRow::key).toList());
        List<T> shown = rows.stream()
                .filter(row -> items.containsKey(row.key()))
                .map(row -> items.get(row.key()))
                .toList();
        if (rows.isEmpty()) {
            return new Page<>(shown, after == null || after.isEmpty() ? null : after);
        }
        return new Page<>(shown, rows.getLast().position().toCursor());
    }

    private <K> List<FeedRow<K>> rows(Selection selection, Class<K> keyClass, Position after, int limit) {
        String sql = "SELECT " + selection.keyColumn() + ", cast(cast(feed_tx as text) as bigint), feed_seq FROM "
                + selection.table() + " WHERE (" + selection.condition() + ") AND" + Position.READABLE
                + Position.ORDER;
        Query query = entities.createNativeQuery(sql, Object[].class);
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        parameters.put("feedTx", Long.toString(after.transactionId()));
        parameters.put("feedSeq", after.sequence());
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.setMaxResults(limit).getResultList();
        return rows.stream()
                .map(row -> new FeedRow<>(
                        keyClass.cast(row[0]),
                        new Position(((Number) row[1]).longValue(), ((Number) row[2]).longValue())))
                .toList();
    }
}
