package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.kit.test.walls.WallCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the database shows and takes when the service's code forgets to ask. */
@QuarkusTest
class WallTest {

    private static final Actor BANK = Actor.bank("BANK-HNRCB");
    private static final Actor OTHER_BANK = Actor.bank("BANK-HNBANK");
    private static final Actor OTHER_AUTHORITY = Actor.authority("REG-SANYA");

    private static final String NEED = "SELECT amount_fen FROM lead WHERE id = ?";
    private static final String NAME = "SELECT name_zh FROM lead_identity WHERE lead_id = ?";
    private static final String PHONE = "SELECT phone FROM lead_contact WHERE lead_id = ?";
    private static final String TAKE = "UPDATE lead SET status = 'LEASED', bank = ? WHERE id = ?";
    private static final String RELEASE =
            "UPDATE lead SET status = 'OPEN', bank = NULL, leased_until = NULL WHERE id = ?";
    private static final String RESTATE = "UPDATE lead SET amount_fen = 1 WHERE id = ?";

    private static final String SUBSCRIBE = """
            INSERT INTO webhook_subscription
                (id, participant, participant_kind, url, secret, told_tx, told_seq, next_attempt_at, created_by, created_at)
            VALUES (gen_random_uuid(), ?, ?, 'https://a.cn/', 'sealed', 0, 0, now(), 'machine', now())""";

    @Inject
    DataSource service;

    @AfterEach
    void leaveNothingBehind() {
        WalledLead.removeAll();
    }

    @Test
    void everyTableIsWalledOrOpenForAReason() {
        WallCheck walls = WallCheck.ofService()
                .open("lead_outcome", "the code lists are everybody's")
                .open("list_type", "the types of lists are everybody's")
                .open("vocabulary_word", "the words lists are read by are everybody's")
                .withOwnersRights("contact_consent_changed", "the access table is kept by triggers alone")
                .withOwnersRights("lead_moved", "the access table is kept by triggers alone")
                .withOwnersRights("lead_opened", "the access table is kept by triggers alone")
                .withOwnersRights("lead_source_accepted", "the access table is kept by triggers alone")
                .withOwnersRights("lead_source_placed", "the access table is kept by triggers alone")
                .withOwnersRights("sandbox_lead_opens", "the access table is kept by triggers alone")
                .open("sandbox_lead_policy", "how many leads are invented for a sandbox")
                .withOwnersRights("open_lead", "those triggers call it, nobody else may")
                .grants("""
                        requests borrower_copy: SELECT
                        consumers borrower_copy: DELETE, INSERT, SELECT, UPDATE
                        requests column_word: INSERT, SELECT, UPDATE
                        timers column_word: SELECT
                        requests contact_consent_copy: SELECT
                        consumers contact_consent_copy: DELETE, INSERT, SELECT, UPDATE
                        timers contact_consent_copy: SELECT
                        requests case_dispatch: INSERT, SELECT, UPDATE
                        timers case_dispatch: DELETE, INSERT, SELECT, UPDATE
                        requests case_move: INSERT, SELECT
                        timers case_move: INSERT, SELECT
                        requests lead: INSERT, SELECT, UPDATE
                        consumers lead: DELETE, INSERT, SELECT, UPDATE
                        requests sandbox_lead_policy: SELECT
                        consumers sandbox_lead_policy: SELECT
                        timers lead: DELETE, SELECT, UPDATE
                        requests lead_access: SELECT
                        requests lead_contact: INSERT, SELECT, UPDATE
                        consumers lead_contact: DELETE, INSERT, SELECT, UPDATE
                        timers lead_contact(ctid): SELECT
                        timers lead_contact(lead_id): SELECT
                        timers lead_contact(legal_representative): SELECT, UPDATE
                        timers lead_contact(phone): SELECT, UPDATE
                        requests lead_endorser: SELECT
                        requests lead_feedback: INSERT
                        consumers lead_feedback(id): SELECT
                        consumers lead_feedback(lead_id): SELECT
                        consumers lead_feedback: DELETE
                        timers lead_feedback(ctid): SELECT
                        timers lead_feedback(id): SELECT
                        timers lead_feedback(note): SELECT, UPDATE
                        requests lead_identity: INSERT, SELECT, UPDATE
                        consumers lead_identity: DELETE, INSERT, SELECT, UPDATE
                        requests lead_opening: SELECT
                        requests lead_outcome: SELECT
                        supervisors lead_outcome: SELECT
                        requests lead_source(lead_id): UPDATE
                        requests lead_source: INSERT, SELECT
                        consumers lead_source(lead_id): UPDATE
                        consumers lead_source: DELETE, SELECT
                        timers lead_source(claim): SELECT, UPDATE
                        timers lead_source(ctid): SELECT
                        timers lead_source(lead_id): SELECT
                        timers lead_source(row_id): SELECT
                        timers lead_source(valid_until): SELECT
                        timers lead_source: DELETE
                        requests list_batch: INSERT, SELECT, UPDATE
                        timers list_batch(ctid): SELECT
                        timers list_batch(decided_at): SELECT
                        timers list_batch(failed_tries): UPDATE
                        timers list_batch(fault): UPDATE
                        timers list_batch(file_name): SELECT, UPDATE
                        timers list_batch(id): SELECT
                        timers list_batch(made_at): SELECT
                        timers list_batch(read_line): UPDATE
                        timers list_batch(read_rows): UPDATE
                        timers list_batch(reading): SELECT, UPDATE
                        timers list_batch(rejection_reason): SELECT, UPDATE
                        timers list_batch(status): SELECT, UPDATE
                        timers list_batch(tried_at): UPDATE
                        timers list_batch(version): UPDATE
                        timers list_batch: DELETE, SELECT
                        requests list_file_part: INSERT
                        timers list_file_part(content): UPDATE
                        timers list_file_part: DELETE, SELECT
                        requests list_type: SELECT
                        supervisors list_type: SELECT
                        consumers list_type: SELECT
                        timers list_type: SELECT
                        requests listing_row: SELECT
                        consumers listing_row(id): SELECT
                        consumers listing_row: DELETE
                        timers listing_row(batch_id): SELECT
                        timers listing_row(cells): SELECT, UPDATE
                        timers listing_row(claim): SELECT, UPDATE
                        timers listing_row(ctid): SELECT
                        timers listing_row(findings): SELECT, UPDATE
                        timers listing_row(id): SELECT
                        timers listing_row(name_zh): SELECT, UPDATE
                        timers listing_row(uscc): SELECT, UPDATE
                        timers listing_row(verdict): SELECT, UPDATE
                        timers listing_row: DELETE, INSERT, SELECT
                        requests vocabulary_word: SELECT
                        timers vocabulary_word: SELECT
                        """);

        walls.assertHolds();
    }

    @Test
    void whereALeadLiesInsideItsHolderIsTheHoldersAloneAndTheHoldersToChange() {
        WalledLead lead = WalledLead.takenBy("BANK-HNRCB");
        String handOut = """
                INSERT INTO case_dispatch (case_id, bank, unit_code, reason, since) VALUES (?, ?, 'HQ', 'BY_DISPATCHER', now())""";
        String tell = """
                INSERT INTO case_move (id, case_id, bank, unit_code, reason, moved_by, at)
                VALUES (gen_random_uuid(), ?, ?, 'HQ', 'BY_DISPATCHER', ?, now())""";
        String read = "SELECT unit_code FROM case_dispatch WHERE case_id = ?";
        Actor holder = Actor.institution("BANK-HNRCB", ParticipantKind.BANK, "cai.zhenhua");
        Actor other = Actor.institution("BANK-HNBANK", ParticipantKind.BANK, "zhang.haifeng");

        assertThat(as(holder).change(handOut, lead.id(), "BANK-HNRCB")).isEqualTo(1);
        assertThat(as(holder).change(tell, lead.id(), "BANK-HNRCB", "cai.zhenhua"))
                .isEqualTo(1);
        refused(() -> as(holder).change(tell, lead.id(), "BANK-HNRCB", "somebody.else"));
        refused(() -> as(other).change(handOut, lead.id(), "BANK-HNBANK"));
        refused(() -> as(other).change(handOut, lead.id(), "BANK-HNRCB"));
        refused(() -> as(other).change(tell, lead.id(), "BANK-HNBANK", "zhang.haifeng"));

        WalledLead.run(handOut, lead.id(), "BANK-HNRCB");
        assertThat(as(holder).read(read, lead.id())).containsExactly("HQ");
        assertThat(as(other).read(read, lead.id())).isEmpty();
        assertThat(as(other).change("UPDATE case_dispatch SET unit_code = 'MINE' WHERE case_id = ?", lead.id()))
                .isZero();
        refused(() -> as(holder).change("DELETE FROM case_dispatch WHERE case_id = ?", lead.id()));
    }

    @Test
    void aReceiverSeesTheNeedButNoNameAndNoPhoneBeforeTheBorrowerConfirms() {
        WalledLead lead = WalledLead.awaiting();

        assertThat(as(BANK).read(NEED, lead.id())).containsExactly("200000000");
        assertThat(as(BANK).read(NAME, lead.id())).isEmpty();
        assertThat(as(BANK).read(PHONE, lead.id())).isEmpty();
    }

    @Test
    void aConsentOpensNameAndPhoneToAllReceivers() {
        WalledLead lead = WalledLead.open();

        lead.consent(null, "1 day", "ACTIVE");

        assertThat(as(BANK).read(NAME, lead.id())).containsExactly(WalledLead.NAME);
        assertThat(as(OTHER_BANK).read(PHONE, lead.id())).containsExactly(WalledLead.PHONE);
        assertThat(as(Actor.equityMarket()).read(PHONE, lead.id())).isEmpty();
    }

    @Test
    void aConsentForOneBankOpensThePhoneToThatBankAlone() {
        WalledLead lead = WalledLead.open();

        lead.consent("BANK-HNRCB", "1 day", "ACTIVE");

        assertThat(as(BANK).read(PHONE, lead.id())).containsExactly(WalledLead.PHONE);
        assertThat(as(OTHER_BANK).read(PHONE, lead.id())).isEmpty();
        assertThat(as(OTHER_BANK).read(NAME, lead.id())).isEmpty();
    }

    @Test
    void aConsentThatEndedOpensNothingEvenWhereTheLeadStayedOpen() {
        WalledLead ranOut = WalledLead.open();
        WalledLead revoked = WalledLead.open();
        ranOut.consent(null, "-1 second", "ACTIVE");
        UUID consentId = revoked.consent(null, "1 day", "ACTIVE");

        WalledLead.run("UPDATE contact_consent_copy SET status = 'REVOKED' WHERE consent_id = ?", consentId);

        assertThat(as(BANK).read(PHONE, ranOut.id())).isEmpty();
        assertThat(as(BANK).read(PHONE, revoked.id())).isEmpty();
    }

    @Test
    void aTakenLeadShowsNameAndPhoneToItsHolderAlone() {
        WalledLead lead = WalledLead.takenBy("BANK-HNRCB");

        assertThat(as(BANK).read(PHONE, lead.id())).containsExactly(WalledLead.PHONE);
        assertThat(as(OTHER_BANK).read(PHONE, lead.id())).isEmpty();
        assertThat(as(OTHER_BANK).read(NAME, lead.id())).isEmpty();
    }

    @Test
    void aDirectFinancingLeadIsForTheEquityMarketAndOpenByLaw() {
        WalledLead lead = WalledLead.of("DIRECT_FINANCING", "OPEN");

        assertThat(as(Actor.equityMarket()).read(PHONE, lead.id())).containsExactly(WalledLead.PHONE);
        assertThat(as(BANK).read(NEED, lead.id())).isEmpty();
        assertThat(as(BANK).read(NAME, lead.id())).isEmpty();
        assertThat(as(Actor.equityMarket()).read(NEED, WalledLead.open().id())).isEmpty();
    }

    @Test
    void anAuthoritySeesItsOwnBatchesRowsAndLeadsAndNobodyElseDoes() {
        WalledLead lead = WalledLead.open();
        Wall own = as(Actor.authority(lead.authority()));

        assertThat(own.read("SELECT id FROM list_batch WHERE id = ?", lead.batchId()))
                .hasSize(1);
        assertThat(own.read("SELECT id FROM listing_row WHERE id = ?", lead.rowId()))
                .hasSize(1);
        assertThat(own.read("SELECT claim FROM lead_source WHERE row_id = ?", lead.rowId()))
                .hasSize(1);
        assertThat(own.read("SELECT borrower_id FROM borrower_copy WHERE uscc = ?", lead.uscc()))
                .hasSize(1);
        assertThat(own.read(NEED, lead.id())).hasSize(1);
        for (Actor stranger : List.of(OTHER_AUTHORITY, BANK, Actor.bank(lead.authority()))) {
            assertThat(as(stranger).read("SELECT id FROM list_batch WHERE id = ?", lead.batchId()))
                    .isEmpty();
            assertThat(as(stranger).read("SELECT id FROM listing_row WHERE id = ?", lead.rowId()))
                    .isEmpty();
            assertThat(as(stranger).read("SELECT claim FROM lead_source WHERE row_id = ?", lead.rowId()))
                    .isEmpty();
            assertThat(as(stranger).read("SELECT borrower_id FROM borrower_copy WHERE uscc = ?", lead.uscc()))
                    .isEmpty();
        }
        assertThat(as(OTHER_AUTHORITY).read(NEED, lead.id())).isEmpty();
        assertThat(as(OTHER_AUTHORITY).read(PHONE, lead.id())).isEmpty();
    }

    @Test
    void aReceiverLearnsWhoEndorsedALeadAndAStrangerDoesNot() {
        WalledLead lead = WalledLead.awaiting();

        assertThat(as(BANK).read("SELECT authority FROM lead_endorser WHERE lead_id = ?", lead.id()))
                .containsExactly(lead.authority());
        assertThat(as(OTHER_AUTHORITY).read("SELECT authority FROM lead_endorser WHERE lead_id = ?", lead.id()))
                .isEmpty();
    }

    @Test
    void aBorrowerSeesItsOwnLeadByMandateAndAPersonWithoutOneNothing() {
        WalledLead lead = WalledLead.awaiting();
        lead.mandate("owner-" + lead.id());

        assertThat(as(Actor.person("owner-" + lead.id(), lead.borrowerId())).read(PHONE, lead.id()))
                .containsExactly(WalledLead.PHONE);
        assertThat(as(Actor.person("passer-by", lead.borrowerId())).read(PHONE, lead.id()))
                .isEmpty();
        assertThat(as(Actor.person("passer-by", lead.borrowerId())).read(NEED, lead.id()))
                .isEmpty();
    }

    @Test
    void anOpenLeadIsTakenInOnesOwnNameAndALeaseEndedByItsHolder() {
        WalledLead open = WalledLead.open();
        WalledLead taken = WalledLead.takenBy("BANK-HNRCB");

        assertThat(as(BANK).change(TAKE, "BANK-HNRCB", open.id())).isEqualTo(1);
        assertThat(as(BANK).change(RELEASE, taken.id())).isEqualTo(1);
        refused(() -> as(BANK).change(TAKE, "BANK-HNBANK", open.id()));
        refused(() -> as(OTHER_BANK).change(RELEASE, taken.id()));
        refused(() -> as(OTHER_BANK).change(TAKE, "BANK-HNBANK", taken.id()));
        refused(() -> as(BANK).change(TAKE, "BANK-HNRCB", WalledLead.awaiting().id()));
        refused(() -> as(Actor.authority(open.authority())).change(TAKE, open.authority(), open.id()));
    }

    @Test
    void theNeedIsRestatedByWhoEndorsedItAndNobodyElse() {
        WalledLead lead = WalledLead.open();

        assertThat(as(Actor.authority(lead.authority())).change(RESTATE, lead.id()))
                .isEqualTo(1);
        refused(() -> as(BANK).change(RESTATE, lead.id()));
        assertThat(as(OTHER_AUTHORITY).change(RESTATE, lead.id())).isZero();
        assertThat(as(Actor.equityMarket()).change(RESTATE, lead.id())).isZero();
    }

    @Test
    void anotherAuthorityEnrichesALeadOnlyAfterItsOwnRowWasAccepted() {
        WalledLead lead = WalledLead.open();
        WalledLead.run("""
                INSERT INTO lead_source (row_id, list_type_code, authority, uscc, claim, endorsed_on, valid_until, accepted_at)
                VALUES (?, 'LENDING_WHITELIST', 'REG-WENCHANG', ?, '{}', current_date, current_date + 365, now())""", UUID.randomUUID(), lead.uscc());

        assertThat(as(Actor.authority("REG-WENCHANG")).change(RESTATE, lead.id()))
                .isEqualTo(1);
        assertThat(as(OTHER_AUTHORITY).change(RESTATE, lead.id())).isZero();
    }

    @Test
    void rowsAreAcceptedInOnesOwnNameOnly() {
        String accept = """
                INSERT INTO lead_source (row_id, list_type_code, authority, uscc, claim, endorsed_on, valid_until, accepted_at)
                VALUES (?, 'LENDING_WHITELIST', 'REG-SANYA', 'X', '{}', current_date, current_date + 365, now())""";

        assertThat(as(OTHER_AUTHORITY).change(accept, UUID.randomUUID())).isEqualTo(1);
        refused(() -> as(Actor.authority("REG-WENCHANG")).change(accept, UUID.randomUUID()));
        refused(() -> as(Actor.bank("REG-SANYA")).change(accept, UUID.randomUUID()));
    }

    @Test
    void aRowIsNotAssignedToALeadOfSomebodyElse() {
        WalledLead own = WalledLead.open();
        WalledLead foreign = WalledLead.open();
        String assign = "UPDATE lead_source SET lead_id = ? WHERE row_id = ?";

        assertThat(as(Actor.authority(own.authority())).change(assign, own.id(), own.rowId()))
                .isEqualTo(1);
        refused(() -> as(Actor.authority(own.authority())).change(assign, foreign.id(), own.rowId()));
    }

    @Test
    void feedbackIsGivenByTheHolderAlone() {
        WalledLead lead = WalledLead.takenBy("BANK-HNRCB");
        String report = "INSERT INTO lead_feedback VALUES (gen_random_uuid(), ?, ?, 'CONTACTED', NULL, 'x', now())";

        assertThat(as(BANK).change(report, lead.id(), "BANK-HNRCB")).isEqualTo(1);
        refused(() -> as(OTHER_BANK).change(report, lead.id(), "BANK-HNBANK"));
        refused(() -> as(OTHER_BANK).change(report, lead.id(), "BANK-HNRCB"));
        refused(() -> as(BANK).read("SELECT note FROM lead_feedback WHERE lead_id = ?", lead.id()));
    }

    @Test
    void aBankSeesTheConsentsThatNameItOrNobody() {
        WalledLead lead = WalledLead.open();
        String forOne = lead.consent("BANK-HNRCB", "1 day", "ACTIVE").toString();
        String consents = "SELECT consent_id FROM contact_consent_copy WHERE borrower_id = ?";

        assertThat(as(BANK).read(consents, lead.borrowerId())).containsExactly(forOne);
        assertThat(as(Actor.authority(lead.authority())).read(consents, lead.borrowerId()))
                .containsExactly(forOne);
        assertThat(as(OTHER_BANK).read(consents, lead.borrowerId())).isEmpty();
        assertThat(as(OTHER_AUTHORITY).read(consents, lead.borrowerId())).isEmpty();
    }

    @Test
    void aBankOpensNothingToItself() {
        WalledLead lead = WalledLead.awaiting();

        refused(() ->
                as(BANK).change("INSERT INTO lead_opening VALUES (?, 'CONTACT', 'BANK-HNRCB', 'infinity')", lead.id()));
        refused(() -> as(BANK).read("SELECT open_lead(l) FROM lead l WHERE l.id = ?", lead.id()));
        refused(() -> as(BANK).change("INSERT INTO lead_access VALUES (?, 'BANK-HNRCB', 'ENDORSER')", lead.id()));
    }

    @Test
    void aTimerMovesLeadsWithoutKnowingWhoseTheyAre() {
        WalledLead lead = WalledLead.takenBy("BANK-HNRCB");
        Wall timer = as(Actor.without("timers"));

        assertThat(timer.change(RELEASE, lead.id())).isEqualTo(1);
        refused(() -> timer.read(NAME, lead.id()));
        refused(() -> timer.read("SELECT uscc FROM lead_source"));
        refused(() -> timer.read("SELECT uscc FROM borrower_copy"));
        // Only what the walk that seals anew carries from one key to the next.
        assertThat(timer.read("SELECT phone FROM lead_contact WHERE lead_id = ? FOR UPDATE", lead.id()))
                .hasSize(1);
    }

    @Test
    void aSupervisorReadsTheCodeListsAndNothingElse() {
        Wall supervisor = as(Actor.supervisor());

        assertThat(supervisor.read("SELECT code FROM list_type")).hasSize(2);
        assertThat(supervisor.read("SELECT code FROM lead_outcome")).isNotEmpty();
        for (String table :
                List.of("lead", "lead_identity", "lead_contact", "lead_source", "list_batch", "listing_row")) {
            refused(() -> supervisor.read("SELECT * FROM " + table));
        }
        refused(() -> supervisor.change("UPDATE list_type SET lease_hours = 1"));
    }

    @Test
    void whoeverWasNotToldToActReadsNothing() {
        WalledLead lead = WalledLead.open();
        Wall nobody = as(Actor.without("test"));

        refused(() -> nobody.read(NEED, lead.id()));
        refused(() -> nobody.read("SELECT code FROM list_type"));
        assertThat(as(Actor.without("requests")).read(NEED, lead.id())).isEmpty();
    }

    /** Public words and code lists; the kit's technical tables, which hold no participant's data or, the outbox, are read by nobody. */
    @Test
    void everyTableHasAWallOrAReasonToHaveNone() {
        Wall owner = as(Actor.without("requests"));

        List<String> open = owner.read("""
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                    AND NOT (relrowsecurity AND relforcerowsecurity)
                ORDER BY relname""");
        assertThat(open)
                .containsExactly(
                        "audit_entry",
                        "audit_head",
                        "audit_seal",
                        "connector_heartbeat",
                        "deadline",
                        "flyway_schema_history",
                        "inbox_event",
                        "lead_outcome",
                        "list_type",
                        "outbox_event",
                        "participant_copy",
                        "reference_copy",
                        "sandbox_lead_policy",
                        "seen_proof",
                        "unit_copy",
                        "vocabulary_word");
    }

    @Test
    void aWebhookIsSeenAndMovedByItsInstitutionAloneAndFollowsTheFeedOfItsKind() {
        WalledLead.run(SUBSCRIBE, "BANK-HNRCB", "BANK");
        try {
            assertThat(as(BANK).read("SELECT url FROM webhook_subscription")).containsExactly("https://a.cn/");
            assertThat(as(BANK).change("UPDATE webhook_subscription SET status = 'PAUSED'"))
                    .isEqualTo(1);
            assertThat(as(BANK).change("DELETE FROM webhook_subscription")).isEqualTo(1);
            assertThat(as(OTHER_BANK).read("SELECT url FROM webhook_subscription"))
                    .isEmpty();
            assertThat(as(OTHER_BANK).change("UPDATE webhook_subscription SET status = 'PAUSED'"))
                    .isZero();
            assertThat(as(OTHER_BANK).change("DELETE FROM webhook_subscription"))
                    .isZero();
            assertThat(as(OTHER_BANK).change(SUBSCRIBE, "BANK-HNBANK", "BANK")).isEqualTo(1);
            refused(() -> as(OTHER_BANK).change(SUBSCRIBE, "BANK-OTHER", "BANK"));
            refused(() -> as(OTHER_BANK).change(SUBSCRIBE, "BANK-HNBANK", "EQUITY"));
            refused(() -> as(BANK).change("UPDATE webhook_subscription SET participant_kind = 'EQUITY'"));
        } finally {
            WalledLead.run("DELETE FROM webhook_subscription");
        }
    }

    private Wall as(Actor actor) {
        return new Wall(service, actor);
    }

    private static void refused(ThrowingCallable statement) {
        assertThatExceptionOfType(Wall.Refused.class).isThrownBy(statement).matches(Wall.Refused::isByTheWall);
    }
}
