package org.crediteasyloan.kit.encryption;

import java.util.stream.Collectors;

/** The two statements of a walk. Names come from the declared tables, so they are safe inside SQL. */
record WalkStatements(SealedTable table) {

    /** Rows between two blocks of which a column is plain or sealed with another key; parameters: blocks, then the header per column. */
    String select() {
        String key = table.key().stream().map(column -> column + "::text").collect(Collectors.joining(", "));
        String stale = table.columns().stream()
                .map(column -> "NOT starts_with(" + column + ", ?)")
                .collect(Collectors.joining(" OR "));
        return "SELECT ctid::text AS place, " + key + ", " + String.join(", ", table.columns()) + " FROM "
                + table.name() + " WHERE ctid >= ?::tid AND ctid < ?::tid AND (" + stale
                + ") FOR UPDATE SKIP LOCKED";
    }

    String update() {
        return "UPDATE " + table.name() + " SET "
                + table.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                + " WHERE ctid = ?::tid";
    }
}
