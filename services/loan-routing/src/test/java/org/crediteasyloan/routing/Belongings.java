package org.crediteasyloan.routing;

import static org.crediteasyloan.routing.Actors.DEPARTMENT;
import static org.crediteasyloan.routing.Actors.MACHINE;
import static org.crediteasyloan.routing.Actors.OFFICER;
import static org.crediteasyloan.routing.Actors.OWNER;
import static org.crediteasyloan.routing.Actors.SIGNER;
import static org.crediteasyloan.routing.Actors.accept;
import static org.crediteasyloan.routing.Actors.applied;
import static org.crediteasyloan.routing.Actors.as;
import static org.crediteasyloan.routing.Actors.offered;
import static org.crediteasyloan.routing.Actors.post;
import static org.crediteasyloan.routing.Actors.select;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.strangers.Body;

/** A borrower's case: an application at a department, one at a bank with an offer, and a loan that was paid out. */
final class Belongings {

    private static final String V1 = "/loan-routing/v1";
    private static final String CASE = V1 + "/applications/{id}";
    private static final String WEBHOOK = V1 + "/webhook-subscription";
    private static final ParticipantCode SUSPENDED = new ParticipantCode("BANK-SUSPENDED");

    final UUID borrower;
    final String atDepartment;
    final String atBank;
    final String offerId;
    final String loanId;

    private final World others;
    private final ObjectMapper mapper;
    private final UUID otherBorrower = UUID.randomUUID();
    private final String note = "秘密意见" + UUID.randomUUID();
    private final String contractNo = "HT-SECRET-" + UUID.randomUUID();
    private final String hook = "secret-hook-" + UUID.randomUUID();
    private final String queue = "QUEUE-" + UUID.randomUUID();
    private final String product;

    Belongings(World others, ObjectMapper mapper) {
        this.others = others;
        this.mapper = mapper;
        this.borrower = others.borrower();
        this.product = others.product(World.HNRCB, null);
        this.atDepartment = applied(borrower, others.product(World.HNRCB, others.scheme()));
        this.atBank = approvedWithANote();
        accept(OFFICER, atBank);
        TestDatabase.execute("INSERT INTO case_dispatch VALUES ('%s', 'BANK-HNRCB', '%s', '%s', 'NEAREST', NULL, now())"
                .formatted(atBank, queue, UUID.randomUUID()));
        this.offerId = offered(OFFICER, atBank);
        this.loanId = paidOut();
        subscribe();
        others.mandate(otherBorrower, org.crediteasyloan.kit.test.strangers.World.SUBJECT_OF_OTHER);
        others.mandate(borrower, org.crediteasyloan.kit.test.strangers.World.SUBJECT_WHO_MAY_LOOK, MandateScope.VIEW);
        others.bank(SUSPENDED, 1, ParticipantState.Status.SUSPENDED);
        Await.until(
                "the mandate of the operator",
                () -> others.count("SELECT count(*) FROM mandate_copy WHERE borrower_id = '" + borrower + "'") == 2);
        Await.until(
                "the other borrower's mandate",
                () -> others.count("SELECT count(*) FROM mandate_copy WHERE borrower_id = '" + otherBorrower + "'")
                        == 1);
    }

    org.crediteasyloan.kit.test.strangers.World asStrangersMeetThem() {
        return asTheDatabaseMeetsThem()
                .rightfulAfterAll(
                        "a bank may have a webhook of its own",
                        (caller, operation) -> operation.name().equals("POST " + WEBHOOK)
                                && caller.kind().equals("BANK"))
                .refusedAtTheDoor("POST " + WEBHOOK, "whoever is no bank subscribes to none");
    }

    org.crediteasyloan.kit.test.strangers.World asTheDatabaseMeetsThem() {
        return org.crediteasyloan.kit.test.strangers.World.of("loan-routing", Duty.class)
                .body("POST /loan-routing/v1/dead-letters/{id}/discard", Body.json("{\"reason\":\"no use\"}"))
                .path("id", atDepartment, atBank, offerId, loanId)
                .query("limit", 200)
                .body("POST " + V1 + "/applications", json(Actors.wish(product)))
                .body("POST " + CASE + "/department-decision", json(Map.of("decision", "APPROVE")))
                .body("POST " + CASE + "/refusal", json(Map.of("reasonCode", "CREDIT_RECORD", "repairable", false)))
                .body("POST " + CASE + "/dispatch", json(Map.of("unitCode", "HQ", "reason", "OTHER")))
                .body("POST " + CASE + "/dispatch/return", json(Map.of("reason", "OTHER")))
                .body("POST " + CASE + "/offers", json(Actors.offer()))
                .body("POST " + V1 + "/offers/{id}/contract", json(Actors.contract()))
                .body("POST " + V1 + "/loans/{id}/disbursements", json(Actors.disbursement()))
                .body(
                        "POST " + V1 + "/loans/{id}/interest-reports",
                        json(Actors.interest("2026-11-18", "2026-12-18", 64_167)))
                .body("POST " + WEBHOOK, json(Map.of("url", "http://127.0.0.1:9/")))
                .body("POST " + WEBHOOK + "/replay", json(Map.of()))
                .marker(note, contractNo, borrower.toString(), "琼海某合作社", hook, queue)
                .secret(atDepartment, atBank, offerId, loanId)
                .rightful("the borrower", OWNER, borrower)
                .rightful("the bank's officer", OFFICER)
                .rightful("the bank's signer", SIGNER)
                .rightful("the bank's machine", MACHINE)
                .rightful("the department", DEPARTMENT)
                .borrower(borrower)
                .operatorWhoMayLook()
                .otherBorrower(otherBorrower)
                .suspended(SUSPENDED.value(), ParticipantKind.BANK)
                .open("GET " + V1 + "/reason-codes", "the code lists belong to nobody");
    }

    /** A bank has one webhook; the one of other belongings goes. */
    private void subscribe() {
        as(MACHINE).delete(WEBHOOK);
        post(as(MACHINE), "webhook-subscription", Map.of("url", "http://127.0.0.1:9/" + hook))
                .then()
                .statusCode(201);
    }

    private String approvedWithANote() {
        String applicationId = applied(borrower, others.product(World.HNRCB, others.scheme()));
        post(
                        as(DEPARTMENT),
                        "applications/" + applicationId + "/department-decision",
                        Map.of("decision", "APPROVE", "note", note))
                .then()
                .statusCode(200);
        return applicationId;
    }

    private String paidOut() {
        String applicationId = applied(borrower, others.product(World.HNRCB, null));
        accept(OFFICER, applicationId);
        String selected = offered(OFFICER, applicationId);
        select(borrower, selected);
        String signed = post(
                        as(SIGNER),
                        "offers/" + selected + "/contract",
                        Map.of("contractNo", contractNo, "signedOn", "2026-11-18"))
                .then()
                .statusCode(201)
                .extract()
                .path("loanId");
        post(as(OFFICER), "loans/" + signed + "/disbursements", Actors.disbursement())
                .then()
                .statusCode(201);
        return signed;
    }

    private Body json(Map<String, Object> body) {
        try {
            return Body.json(mapper.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
