package org.crediteasyloan.profile.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.kit.retention.Retention;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TableContents;
import org.crediteasyloan.kit.test.walls.Wall;
import org.crediteasyloan.kit.test.walls.Wall.Actor;
import org.crediteasyloan.profile.ProfileTest;
import org.junit.jupiter.api.Test;

/** What ended in March 2010 lies further back than anything another test writes. */
@QuarkusTest
class RetentionTest extends ProfileTest {

    private static final LocalDate ENDED_ON = LocalDate.parse("2010-03-01");
    /** The last second of that day in Shanghai. */
    private static final String ENDED_AT = "2010-03-01T15:59:59Z";

    private static final LocalDate LAST_DAY_OF_PROOF = ENDED_ON.plusYears(3);
    private static final LocalDate LAST_DAY_OF_A_BORROWER = ENDED_ON.plusYears(5);

    @Inject
    Retention retention;

    @Inject
    DataSource service;

    private final UUID borrowerId = UUID.randomUUID();

    @Test
    void aReadIsRememberedForThreeYears() {
        UUID accessId = UUID.randomUUID();
        change("INSERT INTO access_entry VALUES ('%s', '%s', 'BANK-HNRCB', 'x', 'facts', 'consent', '%s')"
                .formatted(accessId, borrowerId, ENDED_AT));

        removeEnded(LAST_DAY_OF_PROOF);
        assertThat(count("access_entry", "access_id", accessId)).isEqualTo(1);

        removeEnded(LAST_DAY_OF_PROOF.plusDays(1));
        assertThat(count("access_entry", "access_id", accessId)).isZero();
    }

    @Test
    void anEndedConsentIsKeptAsProofForThreeYearsAndItsCopiesAreToldToGo() {
        borrower();
        UUID ended = consent("REVOKED");
        UUID live = consent("ACTIVE");

        removeEnded(LAST_DAY_OF_PROOF);
        assertThat(count("consent", "id", ended)).isEqualTo(1);
        assertThat(removals(ConsentState.class, ended)).isZero();

        removeEnded(LAST_DAY_OF_PROOF.plusDays(1));
        assertThat(count("consent", "id", ended)).isZero();
        assertThat(removals(ConsentState.class, ended)).isEqualTo(1);
        assertThat(count("consent", "id", live)).isEqualTo(1);
    }

    @Test
    void theTimeOfWhatWasRevokedCountsFromThere() {
        knowBanks();
        UUID borrower = mandatedBorrower(nextEnterprise());
        UUID consentId =
                consented(borrower, "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"BANK-HNRCB\",\"validDays\":90}");
        String mandateId = query("SELECT id FROM mandate WHERE borrower_id = '" + borrower + "'")
                .orElseThrow();

        acting(borrower)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + "/consents/" + consentId + "/revocation")
                .then()
                .statusCode(200);
        as(representative())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(ROOT + "/mandates/" + mandateId + "/revocation")
                .then()
                .statusCode(200);

        String endedToday = "SELECT ended_at BETWEEN now() - interval '1 minute' AND now() FROM %s WHERE id = '%s'";
        assertThat(query(endedToday.formatted("consent", consentId))).contains("t");
        assertThat(query(endedToday.formatted("mandate", mandateId))).contains("t");
    }

    @Test
    void anEndedMandateIsKeptForThreeYearsAndItsCopiesAreToldToGo() {
        borrower();
        UUID ended = mandate("EXPIRED");
        UUID live = mandate("ACTIVE");

        removeEnded(LAST_DAY_OF_PROOF);
        assertThat(count("mandate", "id", ended)).isEqualTo(1);

        removeEnded(LAST_DAY_OF_PROOF.plusDays(1));
        assertThat(count("mandate", "id", ended)).isZero();
        assertThat(removals(MandateState.class, ended)).isEqualTo(1);
        assertThat(count("mandate", "id", live)).isEqualTo(1);
    }

    @Test
    void aHelpSessionIsKeptAsProofForThreeYears() {
        borrower();
        UUID id = UUID.randomUUID();
        change("""
                INSERT INTO help_session (id, borrower_id, agent, reason_code, minutes, code, asked_at, lapses_at, status, closed_at)
                VALUES ('%s', '%s', 'x', 'OTHER', 5, '123456', '2010-01-01', '2010-01-01', 'ENDED', '%s')""".formatted(id, borrowerId, ENDED_AT));

        removeEnded(LAST_DAY_OF_PROOF);
        assertThat(count("help_session", "id", id)).isEqualTo(1);

        removeEnded(LAST_DAY_OF_PROOF.plusDays(1));
        assertThat(count("help_session", "id", id)).isZero();
    }

    @Test
    void aChallengeIsForgottenADayAfterItExpired() {
        UUID id = UUID.randomUUID();
        change("INSERT INTO licence_challenge VALUES ('%s', 'x', '%s', '%s', NULL)".formatted(id, id, ENDED_AT));

        removeEnded(ENDED_ON.plusDays(1));
        assertThat(count("licence_challenge", "id", id)).isEqualTo(1);

        removeEnded(ENDED_ON.plusDays(2));
        assertThat(count("licence_challenge", "id", id)).isZero();
    }

    @Test
    void whoWasInvitedIsForgottenWithTheMandateOrThirtyDaysAfterNobodyAccepted() {
        borrower();
        UUID accepted = invitation("ACCEPTED", "'" + mandate("EXPIRED") + "'");
        UUID lapsed = invitation("LAPSED", "NULL");

        removeEnded(ENDED_ON.plusDays(30));
        assertThat(count("operator_invitation", "id", lapsed)).isEqualTo(1);

        removeEnded(ENDED_ON.plusDays(31));
        assertThat(count("operator_invitation", "id", lapsed)).isZero();
        assertThat(count("operator_invitation", "id", accepted)).isEqualTo(1);

        removeEnded(LAST_DAY_OF_PROOF.plusDays(1));
        assertThat(count("operator_invitation", "id", accepted)).isZero();
    }

    @Test
    void aBorrowerGoesWithItsFactsFiveYearsAfterTheLastOfThem() {
        borrower();
        fact(ENDED_AT);
        change("INSERT INTO matching_facts VALUES ('%s', 2, NULL)".formatted(borrowerId));

        removeEnded(LAST_DAY_OF_A_BORROWER);
        assertThat(count("borrower", "id", borrowerId)).isEqualTo(1);
        assertThat(count("fact_statement", "borrower_id", borrowerId)).isEqualTo(1);

        removeEnded(LAST_DAY_OF_A_BORROWER.plusDays(1));
        assertThat(count("borrower", "id", borrowerId)).isZero();
        assertThat(count("fact_statement", "borrower_id", borrowerId)).isZero();
        assertThat(count("matching_facts", "borrower_id", borrowerId)).isZero();
        assertThat(removals(BorrowerState.class, borrowerId)).isEqualTo(1);
    }

    @Test
    void whoAPersonIsGoesWithTheBorrower() {
        change("INSERT INTO borrower (id, version, kind, region_code, size_class, known_since)"
                + " VALUES ('%s', 1, 'NATURAL_PERSON', '469002', 'NOT_APPLICABLE', '%s')"
                        .formatted(borrowerId, ENDED_AT));
        change("INSERT INTO natural_person VALUES ('%1$s', 'x', 'x', 'x', '%1$s')".formatted(borrowerId));

        removeEnded(LAST_DAY_OF_A_BORROWER);
        assertThat(count("natural_person", "borrower_id", borrowerId)).isEqualTo(1);

        removeEnded(LAST_DAY_OF_A_BORROWER.plusDays(1));
        assertThat(count("natural_person", "borrower_id", borrowerId)).isZero();
    }

    @Test
    void aMemberOfAHouseholdIsForgottenWithItsMandateOrThirtyDaysAfterItDidNotAgree() {
        borrower();
        UUID agreed = member("LEFT", "'" + mandate("EXPIRED") + "'");
        UUID lapsed = member("LAPSED", "NULL");

        removeEnded(ENDED_ON.plusDays(30));
        assertThat(count("household_member", "id", lapsed)).isEqualTo(1);

        removeEnded(ENDED_ON.plusDays(31));
        assertThat(count("household_member", "id", lapsed)).isZero();
        assertThat(count("household_member", "id", agreed)).isEqualTo(1);

        removeEnded(LAST_DAY_OF_PROOF.plusDays(1));
        assertThat(count("household_member", "id", agreed)).isZero();
    }

    @Test
    void aBorrowerStaysFiveYearsAfterItsLastLoanMatured() {
        borrower();
        arrive(loan(ENDED_ON), loan(ENDED_ON.minusYears(1)));

        removeEnded(LAST_DAY_OF_A_BORROWER);
        assertThat(count("borrower", "id", borrowerId)).isEqualTo(1);

        removeEnded(LAST_DAY_OF_A_BORROWER.plusDays(1));
        assertThat(count("borrower", "id", borrowerId)).isZero();
    }

    @Test
    void aBorrowerStaysAsLongAsAMandateOrConsentOfItIsKept() {
        borrower();
        UUID mandate = mandate("ACTIVE");

        removeEnded(LAST_DAY_OF_A_BORROWER.plusDays(1));

        assertThat(count("borrower", "id", borrowerId)).isEqualTo(1);
        assertThat(count("mandate", "id", mandate)).isEqualTo(1);
    }

    @Test
    void aBorrowerOnAListStays() {
        borrower();
        change("INSERT INTO list_endorsement VALUES ('%s', '%s', 'X', 'REG', 'B', '2009-01-01', '2010-01-01')"
                .formatted(UUID.randomUUID(), borrowerId));

        removeEnded(LAST_DAY_OF_A_BORROWER.plusYears(1));

        assertThat(count("borrower", "id", borrowerId)).isEqualTo(1);
    }

    @Test
    void aListThatEndedIsForgottenByItsDeadline() {
        ListingRowAccepted row = row(nextEnterprise(), TODAY, 5, 1L);
        arrive(row);
        assertThat(count("list_endorsement", "row_id", row.rowId())).isEqualTo(1);

        clock.moveAhead(Duration.ofDays(java.time.temporal.ChronoUnit.DAYS.between(TODAY, row.validUntil()) + 1));

        Await.until("the end of the list", () -> count("list_endorsement", "row_id", row.rowId()) == 0);
    }

    @Test
    void aSecondRunChangesNothing() {
        borrower();
        fact(ENDED_AT);
        consent("EXPIRED");
        removeEnded(LAST_DAY_OF_A_BORROWER.plusDays(1));
        assertThat(count("borrower", "id", borrowerId)).isZero();
        Map<String, String> after = TableContents.fingerprints();

        removeEnded(LAST_DAY_OF_A_BORROWER.plusDays(1));

        assertThat(TableContents.fingerprints()).isEqualTo(after);
    }

    @Test
    void theDatabaseItselfLetsTheTimerRemoveNothingThatGoesOn() {
        borrower();
        UUID liveConsent = consent("ACTIVE");
        UUID endedConsent = consent("EXPIRED");
        UUID liveMandate = mandate("ACTIVE");
        Wall timer = new Wall(service, Actor.without("timers"));

        assertThat(timer.change("DELETE FROM consent WHERE id = ?", liveConsent))
                .isZero();
        assertThat(timer.change("DELETE FROM consent WHERE id = ?", endedConsent))
                .isEqualTo(1);
        assertThat(timer.change("DELETE FROM mandate WHERE id = ?", liveMandate))
                .isZero();
        change("DELETE FROM consent WHERE borrower_id = '%s'".formatted(borrowerId));
        change("DELETE FROM mandate WHERE borrower_id = '%s'".formatted(borrowerId));
        change("UPDATE borrower SET loans_until = current_date + 1 WHERE id = '%s'".formatted(borrowerId));
        assertThat(timer.change("DELETE FROM borrower WHERE id = ?", borrowerId))
                .isZero();
        change("UPDATE borrower SET loans_until = current_date - 1 WHERE id = '%s'".formatted(borrowerId));
        assertThat(timer.change("DELETE FROM borrower WHERE id = ?", borrowerId))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseItselfLetsTheTimerRemoveNoReadOfTheLastYear() {
        UUID accessId = UUID.randomUUID();
        Wall timer = new Wall(service, Actor.without("timers"));
        String delete = "DELETE FROM access_entry WHERE access_id = ?";
        change(
                "INSERT INTO access_entry VALUES ('%s', '%s', 'BANK-HNRCB', 'x', 'facts', 'consent', now() - interval '360 days')"
                        .formatted(accessId, borrowerId));

        assertThat(timer.change(delete, accessId)).isZero();
        change("UPDATE access_entry SET read_at = now() - interval '370 days' WHERE access_id = '%s'"
                .formatted(accessId));
        assertThat(timer.change(delete, accessId)).isEqualTo(1);
        change("DELETE FROM access_entry WHERE access_id = '%s'".formatted(accessId));
    }

    private void removeEnded(LocalDate today) {
        ProfileRetention.RULES.inOrder().forEach(rule -> retention.removeEnded(rule, today));
    }

    /** Known since that day, with nothing else. */
    private void borrower() {
        change("""
                INSERT INTO borrower (id, version, kind, uscc, name_zh, region_code, size_class, known_since)
                VALUES ('%1$s', 1, 'ENTERPRISE', '%1$s', '琼海旧商行', '469002', 'MICRO', '%2$s')""".formatted(borrowerId, ENDED_AT));
    }

    private void fact(String receivedAt) {
        change("""
                INSERT INTO fact_statement (id, borrower_id, name, value, source_kind, as_of_on, received_at, counts)
                VALUES ('%s', '%s', 'EMPLOYEES', '5', 'LISTING', '2009-01-01', '%s', true)""".formatted(UUID.randomUUID(), borrowerId, receivedAt));
    }

    private UUID member(String status, String mandateId) {
        UUID id = UUID.randomUUID();
        change("""
                INSERT INTO household_member (id, household_id, role, real_name, phone, person_hash, invited_at, lapses_at, status, subject,
                    person_id, mandate_id, closed_at)
                VALUES ('%1$s', '%2$s', 'MEMBER', 'x', 'x', '%1$s', '2009-01-01', '%3$s', '%4$s', 'x', '%1$s', %5$s, '%3$s')""".formatted(id, borrowerId, ENDED_AT, status, mandateId));
        return id;
    }

    private UUID consent(String status) {
        UUID id = UUID.randomUUID();
        change("""
                INSERT INTO consent (id, version, borrower_id, purpose, receiver, granted_by, granted_at, valid_until, status, ended_at)
                VALUES ('%s', 2, '%s', 'LOAN_APPLICATION', 'BANK-HNRCB', 'x', '2009-01-01', '%s', '%s', %s)""".formatted(id, borrowerId, ENDED_AT, status, endOf(status)));
        return id;
    }

    private UUID mandate(String status) {
        UUID id = UUID.randomUUID();
        change("""
                INSERT INTO mandate (id, version, borrower_id, subject, granted_at, valid_until, status, ended_at, scopes, origin)
                VALUES ('%s', 2, '%s', '%s', '2009-01-01', '%s', '%s', %s, '{VIEW}', 'INVITATION')""".formatted(id, borrowerId, subject, ENDED_AT, status, endOf(status)));
        return id;
    }

    private UUID invitation(String status, String mandateId) {
        UUID id = UUID.randomUUID();
        change("""
                INSERT INTO operator_invitation (id, borrower_id, invited_by, real_name, phone, person_hash, scopes, valid_until,
                    invited_at, lapses_at, status, closed_at, mandate_id)
                VALUES ('%s', '%s', 'x', 'x', 'x', 'x', '{VIEW}', '2010-01-01', '2009-01-01', '2009-01-08', '%s', '%s', %s)""".formatted(id, borrowerId, status, ENDED_AT, mandateId));
        return id;
    }

    private static String endOf(String status) {
        return status.equals("ACTIVE") ? "NULL" : "'" + ENDED_AT + "'";
    }

    private LoanDisbursed loan(LocalDate maturesOn) {
        return new LoanDisbursed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                borrowerId,
                BANK,
                "P-1",
                null,
                false,
                1_000_000L,
                new Percent(new BigDecimal("3.85")),
                "ACTUAL_360",
                maturesOn.minusYears(1),
                maturesOn);
    }

    private long removals(Class<? extends Event> state, UUID key) {
        return published(state, key).stream().filter(event -> event.isNull()).count();
    }

    private static int count(String table, String column, UUID id) {
        return Integer.parseInt(query("SELECT count(*) FROM %s WHERE %s = '%s'".formatted(table, column, id))
                .orElseThrow());
    }
}
