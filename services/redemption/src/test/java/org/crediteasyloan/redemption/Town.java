package org.crediteasyloan.redemption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.contracts.event.loan.InterestPaid;
import org.crediteasyloan.contracts.event.loan.LoanDisbursed;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.jspecify.annotations.Nullable;

/** The world around the service: schemes in force, budgets, banks that report, and what the service tells others. */
@ApplicationScoped
public class Town {

    public static final ParticipantCode BANK = new ParticipantCode("BANK-HNRCB");

    private final DataSource dataSource = TestDatabase.asAdministrator();
    private final ObjectMapper json;

    Town(ObjectMapper json) {
        this.json = json;
    }

    /** A code no other test uses. */
    public static String newSchemeCode() {
        return "TEST-SCHEME-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Drafts and publishes the terms under a new code. */
    public String publishedScheme(ObjectNode terms) {
        String code = newSchemeCode();
        publish(code, terms);
        return code;
    }

    public void publish(String code, ObjectNode terms) {
        Actor.SCHEME_APPROVER
                .post("/schemes/" + code + "/publication", Map.of("revision", draft(code, terms)))
                .statusCode(200);
    }

    /** Drafts the terms, waits until the participants they name are known; the revision. */
    public int draft(String code, ObjectNode terms) {
        admit("EXCHANGE-HAIYIDUI", ParticipantKind.CHANNEL);
        admit("DEPT-AGRICULTURE", ParticipantKind.REGULATOR);
        int revision = Actor.SCHEME_MAKER
                .post("/schemes", Map.of("schemeCode", code, "terms", terms))
                .statusCode(201)
                .extract()
                .path("draft.revision");
        Await.until(
                "the participants a scheme names to be known",
                () -> Actor.SCHEME_MAKER
                        .get("/schemes/" + code)
                        .extract()
                        .<List<Object>>path("draft.problems.findAll { it.code == 'participant-unfit' }")
                        .isEmpty());
        return revision;
    }

    public void approvedBudget(String schemeCode, int year, long amountFen) {
        String budgetId = Actor.SCHEME_MAKER
                .post("/schemes/" + schemeCode + "/budgets", Map.of("year", year, "amountFen", amountFen))
                .statusCode(201)
                .extract()
                .path("budgetId");
        Actor.SCHEME_APPROVER.post("/budgets/" + budgetId + "/approval").statusCode(200);
    }

    /** A loan of 2026 for a year, as the bank paid it out. */
    public static LoanDisbursed loan(@Nullable String schemeCode, UUID borrowerId, long principalFen) {
        return new LoanDisbursed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                borrowerId,
                BANK,
                "SERVICE-LOAN",
                schemeCode,
                true,
                principalFen,
                Percent.of(3),
                "ACTUAL_365",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2027-01-01"));
    }

    /** Interest paid from the first of one month of 2026 to the first of another; month 13 is the next January. */
    public static InterestPaid interest(LoanDisbursed loan, int fromMonth, int untilMonth, long interestPaidFen) {
        LocalDate january = LocalDate.parse("2026-01-01");
        return new InterestPaid(
                UUID.randomUUID(),
                loan.loanId(),
                january.plusMonths(fromMonth - 1),
                january.plusMonths(untilMonth - 1),
                loan.principalFen(),
                interestPaidFen);
    }

    public void tell(Event event) {
        tell(UUID.randomUUID(), event);
    }

    /** With an id of its own, to be told twice. */
    public void tell(UUID eventId, Event event) {
        Published published = event.getClass().getAnnotation(Published.class);
        try (KafkaProbe kafka = KafkaProbe.open()) {
            CloudEvent message = CloudEvent.of(published.type(), event.key(), json.writeValueAsString(event));
            kafka.publish(
                    published.topic(),
                    new CloudEvent(
                            eventId, message.type(), message.source(), message.at(), message.key(), message.data()));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Tells of the loan and of interest for the whole of 2026; the entitlement once it is decided. */
    public JsonNode entitlementFor(LoanDisbursed loan, InterestPaid report) {
        tell(loan);
        tell(report);
        return awaitEntitlement(report.interestReportId());
    }

    public JsonNode awaitEntitlement(UUID interestReportId) {
        Await.until(
                "the decision on a report",
                () -> !entitlementOf(interestReportId).isMissingNode());
        return entitlementOf(interestReportId);
    }

    /** Waits until the entitlement of the report has the status. */
    public void awaitStatus(UUID interestReportId, String status) {
        Await.until(
                "an entitlement to be " + status,
                () -> entitlementOf(interestReportId).path("status").asText().equals(status));
    }

    private JsonNode entitlementOf(UUID interestReportId) {
        List<String> ids = query(
                "SELECT id::text FROM entitlement WHERE interest_report_id = ?::uuid", interestReportId.toString());
        try {
            return ids.isEmpty()
                    ? MissingNode.getInstance()
                    : json.readTree(Actor.SUPERVISOR
                            .get("/entitlements/" + ids.getFirst())
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public void mandate(UUID borrowerId, String subject) {
        mandate(borrowerId, subject, MandateScope.values());
    }

    public void mandate(UUID borrowerId, String subject, MandateScope... scopes) {
        tell(new MandateState(
                UUID.randomUUID(),
                1,
                borrowerId,
                subject,
                List.of(scopes),
                Instant.parse("2099-01-01T00:00:00Z"),
                MandateState.Status.ACTIVE));
    }

    public void admit(String code, ParticipantKind kind) {
        tell(new ParticipantState(
                new ParticipantCode(code),
                1,
                kind,
                kind.name(),
                code,
                code,
                new RegionCode("460000"),
                ParticipantState.Status.ACTIVE));
    }

    /** What the service told of the aggregate under the type, oldest first; each held to its schema. */
    public <E extends Event> List<E> told(Class<E> eventClass, String key) {
        String type = eventClass.getAnnotation(Published.class).type();
        EventContract contract = EventContract.of(eventClass);
        return query("SELECT payload FROM outbox_event WHERE type = ? AND aggregate_id = ? ORDER BY id", type, key)
                .stream()
                .map(payload -> {
                    contract.assertValid(payload);
                    try {
                        return json.readValue(payload, eventClass);
                    } catch (JsonProcessingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }

    /** The first column of what the statement finds. */
    public List<String> query(String sql, String... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            List<String> values = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Changes the database behind the service's back. */
    public void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
