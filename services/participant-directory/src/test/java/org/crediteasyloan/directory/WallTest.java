package org.crediteasyloan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.kit.test.walls.Wall.Refused;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.Test;

/** What the database lets each role do, and why. */
@QuarkusTest
class WallTest {

    private static final String DRAFTER = "su.huimin";
    private static final String PUBLISH = """
            INSERT INTO reference_version (name, version, source, content, drafted_by, published_by, published_at)
            SELECT name, 1, source, content, ?, ?, now() FROM reference_draft WHERE name = ?""";

    @Inject
    DataSource service;

    private final String table =
            "rate-table.WALL_" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .everyRow("requests", "reference_version", "published reference data is everybody's")
                .everyRow("supervisors", "reference_version", "published reference data is everybody's")
                .grants("""
                        requests participant: INSERT, SELECT, UPDATE
                        supervisors participant: SELECT
                        requests reference_table: INSERT, SELECT, UPDATE
                        requests reference_draft: DELETE, INSERT, SELECT, UPDATE
                        requests reference_version: INSERT, SELECT
                        supervisors reference_version: SELECT
                        """);

        walls.assertHolds();
    }

    @Test
    void aDraftIsShownToTheOperatorAlone() {
        draft();
        String read = "SELECT name FROM reference_draft WHERE name = ?";

        assertThat(operator("xie.haifeng").read(read, table)).containsExactly(table);
        assertThat(as(Actor.bank("BANK-HNRCB")).read(read, table)).isEmpty();
        assertRefused(as(Actor.supervisor()), read, table);
    }

    @Test
    void aPersonDraftsInItsOwnNameAlone() {
        draft();
        String redraft = "UPDATE reference_draft SET drafted_by = ? WHERE name = ?";

        assertThat(operator("zhao.min").change(redraft, "zhao.min", table)).isEqualTo(1);
        assertRefused(operator("zhao.min"), redraft, DRAFTER, table);
        assertThat(as(Actor.bank("BANK-HNRCB")).change(redraft, "BANK-HNRCB", table))
                .isZero();
    }

    @Test
    void aPersonPublishesInItsOwnNameWhatAnotherDrafted() {
        draft();

        assertThat(operator("xie.haifeng").change(PUBLISH, DRAFTER, "xie.haifeng", table))
                .isEqualTo(1);
        assertRefused(operator("xie.haifeng"), PUBLISH, "somebody.else", "xie.haifeng", table);
        assertRefused(operator("xie.haifeng"), PUBLISH, DRAFTER, "zhao.min", table);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> operator(DRAFTER).change(PUBLISH, DRAFTER, DRAFTER, table));
    }

    @Test
    void nobodyChangesAPublishedVersion() {
        for (String statement : new String[] {
            "UPDATE reference_version SET source = 'another' WHERE name = ?",
            "DELETE FROM reference_version WHERE name = ?"
        }) {
            assertRefused(operator("xie.haifeng"), statement, table);
            for (String role : new String[] {"consumers", "timers"}) {
                assertRefused(as(Actor.without(role)), statement, table);
            }
        }
    }

    private void draft() {
        Caller.operator(DRAFTER, Duty.REFERENCE_MAKER)
                .put(
                        "/reference-tables/" + table + "/draft",
                        Map.of("source", "公告", "content", Map.of("kind", "RATE_TABLE", "entries", new Object[] {
                            Map.of("validFrom", "2025-05-20", "annualRatePercent", "3")
                        })))
                .statusCode(200);
    }

    private Wall operator(String subject) {
        return as(Actor.institution("OPS-PLATFORM", ParticipantKind.OPERATOR, subject));
    }

    private Wall as(Actor actor) {
        return new Wall(service, actor);
    }

    private static void assertRefused(Wall actor, String statement, Object... parameters) {
        assertThatExceptionOfType(Refused.class)
                .as(statement)
                .isThrownBy(() -> actor.change(statement, parameters))
                .matches(Refused::isByTheWall, "by the wall");
    }
}
