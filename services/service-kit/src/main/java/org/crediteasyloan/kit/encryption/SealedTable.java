package org.crediteasyloan.kit.encryption;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with sealed columns. A service declares one per such table and produces it as a bean, so that the walk over old
 * ciphertexts finds it.
 *
 * @param key the columns of the primary key, in the order {@link #cell} takes their values
 * @param columns sealed columns, all of type text
 */
public record SealedTable(String name, List<String> key, List<String> columns) {

    public SealedTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        if (key.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("A sealed table has a key and sealed columns: " + name);
        }
    }

    public static SealedTable of(String name, String key, String... columns) {
        return new SealedTable(name, List.of(key), List.of(columns));
    }

    /** Each sealed column with its table, as {@code table.column}. */
    public Stream<String> columnNames() {
        return columns.stream().map(column -> name + "." + column);
    }

    /** The place of a value: this column in the row with this key. Only from there can it be opened again. */
    public SealedCell cell(String column, Object... keyValues) {
        if (!columns.contains(column) || keyValues.length != key.size()) {
            throw new IllegalArgumentException(
                    "No sealed place " + column + " with " + keyValues.length + " key values in the table " + name);
        }
        // No text in PostgreSQL holds a NUL, so no two places are written alike.
        return new SealedCell(
                Stream.concat(Stream.of(name, column), Stream.of(keyValues).map(Object::toString))
                        .collect(Collectors.joining("\0")));
    }
}
