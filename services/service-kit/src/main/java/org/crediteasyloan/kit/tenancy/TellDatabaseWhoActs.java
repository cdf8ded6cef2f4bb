package org.crediteasyloan.kit.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;

/**
 * Tells the database who acts, once per transaction and before its first statement: the pool calls this after a connection has
 * joined the transaction. The settings end with the transaction, so a connection goes back to the pool without any right.
 */
@Singleton
class TellDatabaseWhoActs implements AgroalPoolInterceptor {

    private static final String TELL = "SELECT act(?, ?, ?, ?, ?, ?, ?)";

    /** Both statements go to the database in one round trip. */
    private static final String TELL_A_READER = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; " + TELL;

    private final RequestActor request;
    private final Clock clock;

    TellDatabaseWhoActs(RequestActor request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            // In auto-commit mode the settings would end with the statement that makes them: no transaction, no role.
            if (!connection.getAutoCommit()) {
                var actor = Acting.current().map(DatabaseActor::withoutCaller).or(request::current);
                if (actor.isPresent()) {
                    tell(connection, actor.get());
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot tell the database who acts", failed);
        }
    }

    private void tell(Connection connection, DatabaseActor actor) throws SQLException {
        try (var statement = connection.prepareStatement(actor.onlyReads() ? TELL_A_READER : TELL)) {
            statement.setString(1, actor.role().sqlName());
            statement.setString(2, actor.participant());
            statement.setString(3, actor.kind());
            statement.setString(4, actor.subject());
            statement.setObject(5, actor.actingFor(), Types.OTHER);
            statement.setString(6, actor.scope());
            statement.setTimestamp(7, Timestamp.from(clock.instant()));
            statement.execute();
        }
    }
}
