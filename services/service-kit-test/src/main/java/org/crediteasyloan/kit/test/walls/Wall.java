package org.crediteasyloan.kit.test.walls;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantKind;
import org.jspecify.annotations.Nullable;

/**
 * The database as the service's login sees it in one of its roles, without any code of the service before it.
 *
 * @param service signs in as the service does
 */
public record Wall(DataSource service, Actor actor) {

    /**
     * Who acts, as the kit tells the database.
     *
     * @param scope what the operation needs of the mandate
     */
    public record Actor(
            String role,
            @Nullable String participant,
            @Nullable String kind,
            @Nullable String subject,
            @Nullable UUID actingFor,
            @Nullable String scope) {

        public static Actor institution(String code, ParticipantKind kind, String subject) {
            return new Actor("requests", code, kind.name(), subject, null, null);
        }

        public static Actor bank(String code) {
            return institution(code, ParticipantKind.BANK, code);
        }

        public static Actor equityMarket() {
            return institution("EQUITY-HAINAN", ParticipantKind.EQUITY, "exchange");
        }

        public static Actor authority(String code) {
            return institution(code, ParticipantKind.REGULATOR, "maker");
        }

        public static Actor person(String subject, UUID actingFor) {
            return person(subject, actingFor, MandateScope.VIEW);
        }

        public static Actor person(String subject, UUID actingFor, MandateScope scope) {
            return new Actor("requests", null, null, subject, actingFor, scope.name());
        }

        public static Actor supervisor() {
            return new Actor("supervisors", "SUP-NFRA", "SUPERVISOR", "supervisor", null, null);
        }

        public static Actor without(String role) {
            return new Actor(role, null, null, null, null, null);
        }
    }

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /** The first column of what this actor is shown. */
    public List<String> read(String sql, Object... parameters) {
        return work(sql, parameters, statement -> {
            List<String> shown = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    shown.add(rows.getString(1));
                }
            }
            return shown;
        });
    }

    /** How many rows would change; nothing stays changed. */
    public int change(String sql, Object... parameters) {
        return work(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** The statement is right, and the database does not let this actor do it. */
    public void assertRefuses(String sql, Object... parameters) {
        assertThatExceptionOfType(Refused.class)
                .as(sql)
                .isThrownBy(() -> change(sql, parameters))
                .matches(Refused::isByTheWall, "by the wall");
    }

    private <T> T work(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = service.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                act(connection);
                for (int index = 0; index < parameters.length; index++) {
                    statement.setObject(index + 1, parameters[index]);
                }
                return work.of(statement);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            throw new Refused(refused);
        }
    }

    private void act(Connection connection) throws SQLException {
        try (PreparedStatement act = connection.prepareStatement("SELECT act(?, ?, ?, ?, ?, ?, ?::timestamptz)")) {
            act.setString(1, actor.role());
            act.setString(2, actor.participant());
            act.setString(3, actor.kind());
            act.setString(4, actor.subject());
            act.setObject(5, actor.actingFor(), Types.OTHER);
            act.setString(6, actor.scope());
            act.setString(7, Instant.now().toString());
            act.execute();
        }
    }

    /** What the database answered instead. */
    public static final class Refused extends RuntimeException {

        private final String state;

        Refused(SQLException cause) {
            super(cause);
            this.state = String.valueOf(cause.getSQLState());
        }

        /** insufficient_privilege: a missing right or a policy, and no mistake in the statement. */
        public boolean isByTheWall() {
            return state.equals("42501");
        }
    }
}
