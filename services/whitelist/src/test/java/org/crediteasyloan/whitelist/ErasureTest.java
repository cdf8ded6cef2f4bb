package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered;
import org.crediteasyloan.contracts.event.erasure.ErasureRequested;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    private final Neighbours neighbours = new Neighbours();

    @Inject
    OutboxRows outbox;

    @Inject
    DataSource service;

    @AfterEach
    void leaveNothingBehind() {
        neighbours.close();
        WalledLead.removeAll();
    }

    @Test
    void whatNamesABorrowerInLeadsAndListsGoesAndNobodyElses() {
        WalledLead lead = WalledLead.open();
        WalledLead other = WalledLead.open();
        lead.feedback();

        assertThat(askedFor(lead)).containsExactly("list-row DELETED", "lead DELETED");

        assertThat(lead.tables()).containsExactlyInAnyOrder("lead", "lead_access", "lead_endorser");
        assertThat(WalledLead.count("listing_row", "id", lead.rowId())).isZero();
        assertThat(WalledLead.count("list_batch", "id", lead.batchId())).isEqualTo(1);
        assertThat(other.tables()).contains("lead", "lead_identity", "lead_contact", "lead_source");
        assertThat(WalledLead.count("listing_row", "id", other.rowId())).isEqualTo(1);
    }

    @Test
    void aLeadNobodyWorksOnIsClosedAndComesByAgainInTheFeed() {
        WalledLead open = WalledLead.open();
        WalledLead awaiting = WalledLead.awaiting();
        String before = open.feedPosition();

        askedFor(open);
        askedFor(awaiting);

        assertThat(open.standing()).isEqualTo("CLOSED ERASED 2");
        assertThat(awaiting.standing()).isEqualTo("CLOSED ERASED 2");
        assertThat(open.feedPosition()).isGreaterThan(before);
    }

    @Test
    void aLeadThatWasClosedBeforeLosesItsNameAndDoesNotComeByAgain() {
        WalledLead lead = WalledLead.open();
        WalledLead.run("UPDATE lead SET status = 'CLOSED', closing_code = 'VALIDITY_ENDED' WHERE id = ?", lead.id());
        String before = lead.feedPosition();

        askedFor(lead);

        assertThat(lead.standing()).isEqualTo("CLOSED VALIDITY_ENDED 1");
        assertThat(lead.feedPosition()).isEqualTo(before);
        assertThat(lead.tables()).doesNotContain("lead_identity", "lead_contact", "lead_source");
    }

    @Test
    void aRowThatWaitsForItsBorrowerGoes() {
        WalledLead lead = WalledLead.open();
        UUID waiting = UUID.randomUUID();
        WalledLead.run("""
                INSERT INTO lead_source (row_id, list_type_code, authority, uscc, claim, endorsed_on, valid_until, accepted_at)
                VALUES (?, 'DIRECT_FINANCING', ?, ?, '{}', current_date, current_date + 365, now())""", waiting, lead.authority(), lead.uscc());

        askedFor(lead);

        assertThat(WalledLead.count("lead_source", "row_id", waiting)).isZero();
    }

    @Test
    void aLeadABankWorksOnIsKeptAndItsBasisTold() {
        WalledLead lead = WalledLead.takenBy("BANK-HNRCB");

        assertThat(askedFor(lead))
                .containsExactly(
                        "list-row RETAINED_BY_LAW 海南省方案（2024-2028年）第27项：金融机构正在对接该融资需求",
                        "lead RETAINED_BY_LAW 海南省方案（2024-2028年）第27项：金融机构正在对接该融资需求");

        assertThat(lead.tables()).contains("lead", "lead_contact", "lead_source");
        assertThat(WalledLead.count("listing_row", "id", lead.rowId())).isEqualTo(1);
    }

    @Test
    void askingTwiceHasTheSameResult() {
        WalledLead lead = WalledLead.open();
        List<String> first = askedFor(lead);

        assertThat(askedFor(lead)).isEqualTo(first);

        assertThat(lead.standing()).isEqualTo("CLOSED ERASED 2");
    }

    @Test
    void theDatabaseItselfErasesNobodyElsesDataAndNoLeadABankWorksOn() {
        WalledLead lead = WalledLead.open();
        WalledLead taken = WalledLead.takenBy("BANK-HNRCB");
        lead.feedback();
        taken.feedback();
        Wall forNobody = new Wall(service, Actor.without("consumers"));
        List<String> tables = List.of("lead_identity", "lead_contact", "lead_feedback", "lead_source");

        for (String table : tables) {
            String delete = "DELETE FROM " + table + " WHERE lead_id = ?";
            assertThat(handlerFor(lead).change(delete, lead.id())).as(table).isZero();
        }
        WalledLead.run("UPDATE lead SET status = 'CLOSED' WHERE id = ?", lead.id());

        assertThat(forNobody.change("DELETE FROM listing_row WHERE id = ?", lead.rowId()))
                .isZero();
        assertThat(handlerFor(lead).change("DELETE FROM listing_row WHERE id = ?", lead.rowId()))
                .isEqualTo(1);
        assertThat(handlerFor(lead).change("DELETE FROM listing_row WHERE id = ?", taken.rowId()))
                .isZero();
        for (String table : tables) {
            String delete = "DELETE FROM " + table + " WHERE lead_id = ?";
            assertThat(forNobody.change(delete, lead.id())).as(table).isZero();
            assertThat(handlerFor(taken).change(delete, lead.id())).as(table).isZero();
            assertThat(handlerFor(taken).change(delete, taken.id())).as(table).isZero();
            assertThat(handlerFor(lead).change(delete, lead.id())).as(table).isEqualTo(1);
        }
        assertThatExceptionOfType(Wall.Refused.class)
                .isThrownBy(() -> handlerFor(lead).change("DELETE FROM list_batch"))
                .matches(Wall.Refused::isByTheWall);
        assertThat(handlerFor(lead).change("DELETE FROM lead WHERE sandbox_of IS NULL"))
                .isZero();
    }

    /** The database as the handler of this borrower's request finds it. */
    private Wall handlerFor(WalledLead lead) {
        String subject = "handler-" + UUID.randomUUID();
        lead.mandate(subject);
        return new Wall(service, new Actor("consumers", null, null, subject, lead.borrowerId(), "VIEW"));
    }

    /** What the service answers, as {@code class outcome basis}. */
    private List<String> askedFor(WalledLead lead) {
        UUID erasureId = UUID.randomUUID();
        neighbours.publish(new ErasureRequested(erasureId, lead.borrowerId(), Instant.parse("2026-11-20T02:00:00Z")));
        Await.until("the answer", () -> !answersTo(erasureId, lead).isEmpty());
        return answersTo(erasureId, lead);
    }

    private List<String> answersTo(UUID erasureId, WalledLead lead) {
        for (JsonNode answered :
                outbox.of(ErasureAnswered.class, lead.borrowerId().toString())) {
            if (answered.at("/erasureId").asText().equals(erasureId.toString())) {
                assertThat(answered.at("/service").asText()).isEqualTo("whitelist");
                List<String> answers = new ArrayList<>();
                answered.at("/answers")
                        .forEach(answer -> answers.add((answer.at("/dataClass").asText() + " "
                                        + answer.at("/outcome").asText() + " "
                                        + answer.at("/basis").asText(""))
                                .strip()));
                return answers;
            }
        }
        return List.of();
    }
}
