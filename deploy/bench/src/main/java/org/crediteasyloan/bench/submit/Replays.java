package org.crediteasyloan.bench.submit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The replaying clients of a run, each with its own connection. */
record Replays(List<JdbcReplay> all) implements AutoCloseable {

    static Replays open(int clients, DatabaseAccess access, Recording recording, Supplier<Pair> pairs)
            throws SQLException {
        List<JdbcReplay> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(JdbcReplay.open(access, recording, pairs));
        }
        return new Replays(all);
    }

    @Override
    public void close() throws SQLException {
        for (JdbcReplay replay : all) {
            replay.close();
        }
    }
}
