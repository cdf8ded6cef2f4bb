package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.kit.retention.Retention;
import org.crediteasyloan.kit.retention.RetentionRule;
import org.crediteasyloan.kit.retention.RetentionRules;
import org.crediteasyloan.kit.test.infrastructure.TableContents;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ended in March 2010 lies further back than anything another test writes. */
@QuarkusTest
class RetentionTest {

    private static final LocalDate ENDED_ON = LocalDate.parse("2010-03-01");
    /** The last second of that day in Shanghai. */
    private static final String ENDED_AT = "2010-03-01T15:59:59Z";

    private static final LocalDate LAST_DAY_OF_A_LEAD = ENDED_ON.plusYears(1);
    private static final LocalDate LAST_DAY_OF_A_LIST = ENDED_ON.plusYears(3);

    @Inject
    Retention retention;

    @Inject
    @All
    List<RetentionRules> rules;

    @Inject
    DataSource service;

    @AfterEach
    void leaveNothingBehind() {
        WalledLead.removeAll();
    }

    @Test
    void aClosedLeadGoesWithAllThatHangsOnItTheDayAfterItsYear() {
        WalledLead lead = closed();
        assertThat(lead.tables())
                .containsExactlyInAnyOrder(
                        "lead",
                        "lead_identity",
                        "lead_contact",
                        "lead_access",
                        "lead_endorser",
                        "lead_feedback",
                        "lead_source",
                        "lead_opening");

        removeEnded(LAST_DAY_OF_A_LEAD);
        assertThat(lead.tables()).hasSize(8);

        removeEnded(LAST_DAY_OF_A_LEAD.plusDays(1));
        assertThat(lead.tables()).isEmpty();
    }

    @Test
    void aLeadThatIsNotClosedStaysHoweverOldItIs() {
        WalledLead lead = WalledLead.open();
        WalledLead.run("UPDATE lead SET changed_at = ?::timestamptz WHERE id = ?", ENDED_AT, lead.id());

        removeEnded(LAST_DAY_OF_A_LEAD.plusYears(1));

        assertThat(lead.tables()).contains("lead", "lead_identity", "lead_contact", "lead_source");
    }

    @Test
    void aRowWithoutALeadGoesAYearAfterItsList() {
        UUID rowId = UUID.randomUUID();
        WalledLead.run("""
                INSERT INTO lead_source (row_id, list_type_code, authority, uscc, claim, endorsed_on, valid_until, accepted_at)
                VALUES (?, 'LENDING_WHITELIST', ?, 'X', '{}', '2009-03-01', ?, now())""", rowId, "REG-" + rowId, ENDED_ON);

        removeEnded(LAST_DAY_OF_A_LEAD);
        assertThat(isThere("lead_source", "row_id", rowId)).isTrue();

        removeEnded(LAST_DAY_OF_A_LEAD.plusDays(1));
        assertThat(isThere("lead_source", "row_id", rowId)).isFalse();
    }

    @Test
    void aRowGoesWithTheLeadItCameInto() {
        WalledLead lead = closed();

        removeEnded(LAST_DAY_OF_A_LEAD);
        assertThat(isThere("listing_row", "id", lead.rowId())).isTrue();

        removeEnded(LAST_DAY_OF_A_LEAD.plusDays(1));
        assertThat(isThere("listing_row", "id", lead.rowId())).isFalse();
        assertThat(isThere("lead_source", "row_id", lead.rowId())).isFalse();
        assertThat(isThere("list_batch", "id", lead.batchId())).isTrue();
    }

    @Test
    void aLeadWaitsForItsLastRow() {
        WalledLead lead = closed();
        RetentionRule leads = rules.stream()
                .flatMap(some -> some.inOrder().stream())
                .filter(rule -> rule.table().equals("lead"))
                .findFirst()
                .orElseThrow();

        retention.removeEnded(leads, LAST_DAY_OF_A_LEAD.plusDays(1));

        assertThat(lead.tables()).contains("lead", "lead_source");
    }

    @Test
    void aRowThatNoLeadCameOfGoesAYearAfterItsList() {
        WalledLead lead = WalledLead.open();
        WalledLead.run(
                "UPDATE lead_source SET lead_id = NULL, valid_until = ? WHERE row_id = ?", ENDED_ON, lead.rowId());

        removeEnded(LAST_DAY_OF_A_LEAD);
        assertThat(isThere("listing_row", "id", lead.rowId())).isTrue();

        removeEnded(LAST_DAY_OF_A_LEAD.plusDays(1));
        assertThat(isThere("listing_row", "id", lead.rowId())).isFalse();
        assertThat(isThere("lead_source", "row_id", lead.rowId())).isFalse();
    }

    @Test
    void aRejectedRowGoesNinetyDaysAfterTheDecision() {
        WalledLead lead = WalledLead.open();
        WalledLead.run("UPDATE list_batch SET decided_at = ?::timestamptz WHERE id = ?", ENDED_AT, lead.batchId());
        UUID rejected = UUID.randomUUID();
        WalledLead.run(
                "INSERT INTO listing_row VALUES (?, ?, 2, 'REJECTED', 'X', 'X', '[]', '[]', NULL)",
                rejected,
                lead.batchId());

        removeEnded(ENDED_ON.plusDays(90));
        assertThat(isThere("listing_row", "id", rejected)).isTrue();

        removeEnded(ENDED_ON.plusDays(91));
        assertThat(isThere("listing_row", "id", rejected)).isFalse();
        assertThat(isThere("listing_row", "id", lead.rowId())).isTrue();
    }

    @Test
    void theRowsOfADryRunGoAfterAWeek() {
        WalledLead tried = WalledLead.open();
        WalledLead.run(
                "UPDATE list_batch SET status = 'TRIED', dry_run = true, made_at = ?::timestamptz WHERE id = ?",
                ENDED_AT,
                tried.batchId());
        UUID row = UUID.randomUUID();
        WalledLead.run(
                "INSERT INTO listing_row VALUES (?, ?, 2, 'ACCEPTED', 'X', 'X', '[]', '[]', NULL)",
                row,
                tried.batchId());

        removeEnded(ENDED_ON.plusDays(7));
        assertThat(isThere("listing_row", "id", row)).isTrue();

        removeEnded(ENDED_ON.plusDays(8));
        assertThat(isThere("listing_row", "id", row)).isFalse();
    }

    @Test
    void aListGoesWithItsRowsTheDayAfterItsThreeYearsAndLeavesItsLead() {
        WalledLead lead = WalledLead.open();
        WalledLead.run("UPDATE list_batch SET made_at = ?::timestamptz WHERE id = ?", ENDED_AT, lead.batchId());
        WalledLead.run("UPDATE lead_source SET valid_until = ? WHERE row_id = ?", ENDED_ON, lead.rowId());

        removeEnded(LAST_DAY_OF_A_LIST);
        assertThat(isThere("listing_row", "batch_id", lead.batchId())).isTrue();

        removeEnded(LAST_DAY_OF_A_LIST.plusDays(1));
        assertThat(isThere("listing_row", "batch_id", lead.batchId())).isFalse();
        assertThat(isThere("list_batch", "id", lead.batchId())).isFalse();
        assertThat(lead.tables()).contains("lead", "lead_source");
    }

    @Test
    void nothingElseGoesAndASecondRunChangesNothing() {
        WalledLead lead = closed();
        WalledLead.run("UPDATE list_batch SET made_at = ?::timestamptz WHERE id = ?", ENDED_AT, lead.batchId());
        Map<String, String> before = TableContents.fingerprints();

        removeEnded(LAST_DAY_OF_A_LIST.plusDays(1));
        Map<String, String> after = TableContents.fingerprints();
        removeEnded(LAST_DAY_OF_A_LIST.plusDays(1));

        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))))
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "list_batch",
                        "listing_row",
                        "lead",
                        "lead_identity",
                        "lead_contact",
                        "lead_access",
                        "lead_endorser",
                        "lead_feedback",
                        "lead_source",
                        "lead_opening"));
        assertThat(TableContents.fingerprints()).isEqualTo(after);
    }

    @Test
    void theDatabaseItselfLetsTheTimerRemoveNoLeadThatGoesOn() {
        WalledLead open = WalledLead.open();
        WalledLead closed = closed();
        Wall timer = new Wall(service, Actor.without("timers"));

        assertThat(timer.change("DELETE FROM lead WHERE id = ?", open.id())).isZero();
        assertThat(timer.change("DELETE FROM lead_source WHERE row_id = ?", open.rowId()))
                .isZero();
        assertThat(timer.change("DELETE FROM lead WHERE id = ?", closed.id())).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfLetsTheTimerRemoveNothingOfAListThatIsNotOver() {
        WalledLead open = WalledLead.open();
        WalledLead closed = closed();
        Wall timer = new Wall(service, Actor.without("timers"));
        String deleteRow = "DELETE FROM listing_row WHERE id = ?";
        String deleteSource = "DELETE FROM lead_source WHERE row_id = ?";
        String deleteBatch = "DELETE FROM list_batch WHERE id = ?";

        assertThat(timer.change(deleteRow, open.rowId())).isZero();
        assertThat(timer.change(deleteRow, closed.rowId())).isEqualTo(1);
        WalledLead.run("UPDATE lead_source SET lead_id = NULL WHERE row_id = ?", open.rowId());
        assertThat(timer.change(deleteRow, open.rowId())).isZero();
        assertThat(timer.change(deleteSource, open.rowId())).isZero();
        WalledLead.run("UPDATE lead_source SET valid_until = ? WHERE row_id = ?", ENDED_ON, open.rowId());
        assertThat(timer.change(deleteRow, open.rowId())).isEqualTo(1);
        assertThat(timer.change(deleteSource, open.rowId())).isEqualTo(1);

        WalledLead.run("UPDATE list_batch SET status = 'AWAITING_APPROVAL' WHERE id = ?", open.batchId());
        assertThat(timer.change(deleteRow, open.rowId())).isZero();
        WalledLead.run("DELETE FROM listing_row WHERE id = ?", open.rowId());
        assertThat(timer.change(deleteBatch, open.batchId())).isZero();
        WalledLead.run("UPDATE list_batch SET made_at = ?::timestamptz WHERE id = ?", ENDED_AT, open.batchId());
        assertThat(timer.change(deleteBatch, open.batchId())).isEqualTo(1);
    }

    /** Closed on the last second of a day, with feedback, and open to somebody by a basis that was forgotten to end. */
    private static WalledLead closed() {
        WalledLead lead = WalledLead.open();
        WalledLead.run(
                "INSERT INTO lead_feedback VALUES (gen_random_uuid(), ?, 'BANK-HNRCB', 'NO_NEED', NULL, 'x', now())",
                lead.id());
        WalledLead.run(
                "UPDATE lead SET status = 'CLOSED', changed_at = ?::timestamptz WHERE id = ?", ENDED_AT, lead.id());
        WalledLead.run("INSERT INTO lead_opening VALUES (?, 'CONTACT', 'BANK/*', 'infinity')", lead.id());
        return lead;
    }

    private void removeEnded(LocalDate today) {
        for (RetentionRule rule :
                rules.stream().flatMap(some -> some.inOrder().stream()).toList()) {
            retention.removeEnded(rule, today);
        }
    }

    private static boolean isThere(String table, String column, UUID id) {
        return WalledLead.count(table, column, id) > 0;
    }
}
