package org.crediteasyloan.directory.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crediteasyloan.directory.Institutions.APPROVER;
import static org.crediteasyloan.directory.Institutions.MAKER;
import static org.crediteasyloan.directory.Institutions.bank;
import static org.crediteasyloan.directory.Institutions.licence;
import static org.crediteasyloan.directory.Institutions.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Status;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.directory.PublishedEvents;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.junit.jupiter.api.Test;

/** What allows an institution, and what becomes of it when that ends. */
@QuarkusTest
class LicenceTest {

    private static final LocalDate TODAY = BusinessDay.of(Instant.now());

    @Inject
    PublishedEvents events;

    private final String code = Institutions.newCode("BANK");
    private final String path = Institutions.path(code);

    @Test
    void whoseLicenceIsNotInForceStaysInTheSandboxAndIsToldWhy() {
        Institutions.inSandbox(with(bank(code), "licence", licence("2020-01-01", "2024-12-31", "VALID")));

        MAKER.post(path + "/promotion")
                .statusCode(409)
                .body("code", equalTo("participant-not-ready"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/licence licence-not-in-force"));

        MAKER.put(path + "/licence", licence("2025-01-01", "2099-12-31", "VALID"))
                .statusCode(200)
                .body("licence.inForce", equalTo(true));
        MAKER.post(path + "/promotion").statusCode(200);
    }

    @Test
    void whoLosesItsLicenceIsSuspendedInTheSameMomentAndComesBackWithIt() throws Exception {
        Institutions.active(bank(code));

        MAKER.put(path + "/licence", licence("2020-01-01", "2099-12-31", "REVOKED"))
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"))
                .body("file.reasonCode", equalTo("LICENCE_NOT_VALID"));

        APPROVER.post(path + "/resumption").statusCode(409).body("code", equalTo("participant-not-ready"));
        String changeId = MAKER.put(path + "/licence", licence("2026-01-01", "2099-12-31", "VALID"))
                .body("status", equalTo("SUSPENDED"))
                .extract()
                .path("file.askedLicence.changeId");
        APPROVER.post(path + "/resumption").statusCode(409);
        APPROVER.post(path + "/licence/approval", Map.of("changeId", changeId)).statusCode(200);
        APPROVER.post(path + "/resumption").statusCode(200).body("status", equalTo("ACTIVE"));
        assertThat(statuses()).endsWith(Status.SUSPENDED, Status.SUSPENDED, Status.ACTIVE);
    }

    @Test
    void aLicenceThatRunsOutSuspendsByItself() {
        Institutions.active(with(bank(code), "licence", licence("2020-01-01", TODAY.toString(), "VALID")));

        Institutions.theDayIsOver(code, "licence_valid_until = licence_valid_until - 1");

        Await.until("the suspension", () -> Institutions.statusOf(code).equals("SUSPENDED"));
        APPROVER.get(path).body("file.reasonCode", equalTo("LICENCE_NOT_VALID"));
    }

    private List<Status> statuses() throws Exception {
        return states().stream().map(ParticipantState::status).toList();
    }

    private List<ParticipantState> states() throws Exception {
        return events.statesOf(code, ParticipantState.class);
    }
}
