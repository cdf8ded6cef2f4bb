package org.crediteasyloan.kit.encryption;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.jboss.logging.Logger;

/**
 * Walks over every sealed column and seals anew what was never sealed or sealed with an older key. The walk follows the table's
 * blocks in small transactions and skips rows that somebody holds: whatever it missed, the next one finds. Many instances may walk.
 */
@ApplicationScoped
@ActsAs(DatabaseRole.TIMERS)
class ReEncryption {

    private static final Logger LOG = Logger.getLogger(ReEncryption.class);
    private static final int BLOCKS_PER_TRANSACTION = 16;

    /** Longer than any transaction that might still write with the key before. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private record Clean(String header, Instant at) {}

    private final AgroalDataSource dataSource;
    private final List<SealedTable> tables;
    private final FieldEncryption encryption;
    private final EncryptionConfig config;
    private final Clock clock;
    private final Map<SealedTable, Clean> cleanTables = new HashMap<>();
    private Clean newest;

    ReEncryption(
            AgroalDataSource dataSource,
            @All List<SealedTable> tables,
            FieldEncryption encryption,
            EncryptionConfig config,
            Clock clock) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.encryption = encryption;
        this.config = config;
        this.clock = clock;
        this.newest = new Clean("", Instant.MIN);
    }

    @Scheduled(
            every = "{encryption.walk-every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        Instant now = clock.instant();
        String header = encryption.newestHeader();
        if (!newest.header().equals(header)) {
            newest = new Clean(header, now);
        }
        boolean isSettled = !newest.at().plus(SETTLING).isAfter(now);
        for (SealedTable table : tables) {
            Clean clean = cleanTables.get(table);
            if (clean != null
                    && clean.header().equals(header)
                    && clean.at().plus(config.walkAgainAfter()).isAfter(now)) {
                continue;
            }
            int changed = walk(table);
            if (changed > 0) {
                LOG.infof("Sealed %d rows of %s with the newest key", changed, table.name());
            } else if (isSettled) {
                cleanTables.put(table, new Clean(header, now));
            }
        }
    }

    /** The number of rows sealed anew. */
    int walk(SealedTable table) {
        int changed = 0;
        int blocks = QuarkusTransaction.requiringNew().call(() -> blocksOf(table));
        for (int from = 0; from < blocks; from += BLOCKS_PER_TRANSACTION) {
            int first = from;
            changed += QuarkusTransaction.requiringNew().call(() -> sealAnew(table, first));
        }
        return changed;
    }

    private int blocksOf(SealedTable table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT pg_relation_size(?::regclass) / current_setting('block_size')::int")) {
            select.setString(1, table.name());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private int sealAnew(SealedTable table, int firstBlock) throws SQLException {
        WalkStatements statements = new WalkStatements(table);
        String header = encryption.newestHeader();
        try (Connection connection = dataSource.getConnection();
                var mark = connection.createStatement();
                var select = connection.prepareStatement(statements.select());
                var update = connection.prepareStatement(statements.update())) {
            // A row that is only sealed anew does not come by in its feed again.
            mark.execute("SELECT set_config('app.sealing_anew', 'on', true)");
            select.setString(1, "(" + firstBlock + ",0)");
            select.setString(2, "(" + (firstBlock + BLOCKS_PER_TRANSACTION) + ",0)");
            for (int column = 0; column < table.columns().size(); column++) {
                select.setString(3 + column, header);
            }
            int changed = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    try {
                        setAnew(update, table, rows);
                        update.addBatch();
                        changed++;
                    } catch (IllegalStateException unreadable) {
                        LOG.error("A row keeps its old ciphertext", unreadable);
                    }
                }
            }
            update.executeBatch();
            return changed;
        }
    }

    private void setAnew(PreparedStatement update, SealedTable table, ResultSet row) throws SQLException {
        List<Object> keyValues = new ArrayList<>();
        for (String key : table.key()) {
            keyValues.add(row.getString(key));
        }
        int parameter = 0;
        for (String column : table.columns()) {
            String text = row.getString(column);
            update.setString(++parameter, text == null ? null : anew(table.cell(column, keyValues.toArray()), text));
        }
        update.setString(++parameter, row.getString("place"));
    }

    private String anew(SealedCell cell, String text) {
        if (text.startsWith(encryption.newestHeader())) {
            return text;
        }
        return encryption.seal(cell, encryption.open(cell, new Sealed(text))).text();
    }
}
