package org.crediteasyloan.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.jspecify.annotations.Nullable;

/** The other services, as far as routing hears of them: publishes what they would and waits until it has arrived. */
@ApplicationScoped
class World {

    static final String OWNER = "wang.owner";
    static final ParticipantCode HNRCB = new ParticipantCode("BANK-HNRCB");
    static final ParticipantCode HNBANK = new ParticipantCode("BANK-HNBANK");

    private final ObjectMapper mapper;
    private @Nullable KafkaProbe probe;
    private boolean calendarPublished;

    World(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A borrower in Qionghai whose owner may act for it, with consents for both banks. */
    UUID borrower() {
        UUID borrowerId = borrowerWithoutConsent();
        consent(borrowerId, HNRCB);
        consent(borrowerId, HNBANK);
        return borrowerId;
    }

    /** A farmer or a household in Qionghai, with a consent for HNRCB. */
    UUID persons(BorrowerKind kind, BorrowerState.Standing standing) {
        UUID borrowerId =
                known(BorrowerState.ofPersons(UUID.randomUUID(), 1, kind, new RegionCode("469002"), null, standing));
        consent(borrowerId, HNRCB);
        return borrowerId;
    }

    UUID borrowerWithoutConsent() {
        return known(BorrowerState.ofEnterprise(
                UUID.randomUUID(),
                1,
                new BorrowerState.Registration(new UnifiedSocialCreditCode("91350100M000100Y43"), "琼海某合作社"),
                new RegionCode("469002"),
                null,
                SizeClass.MICRO));
    }

    private UUID known(BorrowerState borrower) {
        SampleTables.arrive("connection-levels", "code-list.BANK_REFUSAL", "code-list.DEPARTMENT_REJECTION");
        UUID borrowerId = borrower.borrowerId();
        publish(borrower);
        mandate(borrowerId, OWNER);
        calendar();
        awaitOne("the borrower", "SELECT count(*) FROM borrower_copy WHERE borrower_id = '" + borrowerId + "'");
        awaitOne("the mandate", "SELECT count(*) FROM mandate_copy WHERE borrower_id = '" + borrowerId + "'");
        return borrowerId;
    }

    /** Its head has left. */
    void closes(UUID household) {
        publish(BorrowerState.ofPersons(
                household, 2, BorrowerKind.HOUSEHOLD, new RegionCode("469002"), null, BorrowerState.Standing.CLOSED));
        awaitOne(
                "the closing",
                "SELECT count(*) FROM borrower_copy WHERE borrower_id = '" + household + "' AND version = 2");
    }

    ConsentState consent(UUID borrowerId, ParticipantCode bank) {
        ConsentState consent = new ConsentState(
                UUID.randomUUID(),
                1,
                borrowerId,
                ConsentState.Purpose.LOAN_APPLICATION,
                bank,
                TestClock.WEDNESDAY_TEN,
                Instant.parse("2030-01-01T00:00:00Z"),
                ConsentState.Status.ACTIVE);
        publish(consent);
        awaitOne("the consent", "SELECT count(*) FROM consent_copy WHERE consent_id = '" + consent.consentId() + "'");
        return consent;
    }

    /** A listed product of 10,000 to 500,000 yuan, 3 to 36 months, at most 4.35 % a year, decided in 7 working days. */
    String product(ParticipantCode bank, @Nullable String schemeCode) {
        ProductState product = productState(bank, schemeCode, 1, ProductState.Status.LISTED);
        publish(product);
        awaitOne("the product", countOf(product));
        return product.productCode();
    }

    static ProductState productState(
            ParticipantCode bank, @Nullable String schemeCode, long version, ProductState.Status status) {
        return productState("P-" + UUID.randomUUID().toString().substring(0, 8), bank, schemeCode, version, status);
    }

    static ProductState productState(
            String code, ParticipantCode bank, @Nullable String schemeCode, long version, ProductState.Status status) {
        return new ProductState(
                code,
                version,
                bank,
                "琼农贷",
                "Farm loan",
                1_000_000,
                50_000_000,
                3,
                36,
                Percent.fromString("4.35"),
                List.of(GuaranteeKind.CREDIT),
                List.of(BorrowerKind.ENTERPRISE),
                List.of(new RegionCode("460000")),
                schemeCode,
                7,
                List.of(),
                status);
    }

    /** A listed product like {@link #product}, for these kinds of borrowers. */
    String productFor(BorrowerKind... kinds) {
        ProductState every = productState(HNRCB, null, 1, ProductState.Status.LISTED);
        ProductState product = new ProductState(
                every.productCode(),
                every.version(),
                every.bank(),
                every.nameZh(),
                every.nameEn(),
                every.minAmountFen(),
                every.maxAmountFen(),
                every.minTermMonths(),
                every.maxTermMonths(),
                every.annualRatePercent(),
                every.guaranteeKinds(),
                List.of(kinds),
                every.regionCodes(),
                every.schemeCode(),
                every.promisedWorkingDays(),
                every.neededFacts(),
                every.status());
        publish(product);
        awaitOne("the product", countOf(product));
        return product.productCode();
    }

    /** A scheme in force that department DEPT-AGRICULTURE approves within two working days. */
    String scheme() {
        String code = "S-" + UUID.randomUUID().toString().substring(0, 8);
        publish(SchemeState.of(
                code,
                new ParticipantCode("FIN-HAINAN"),
                List.of(new SchemeState.Version(
                        1,
                        "贴息",
                        "Interest subsidy",
                        new SchemeState.ApprovalStep(new ParticipantCode("DEPT-AGRICULTURE"), 2),
                        JsonNodeFactory.instance.objectNode(),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2028-12-31")))));
        awaitOne("the scheme", "SELECT count(*) FROM scheme_copy WHERE scheme_code = '" + code + "'");
        return code;
    }

    void bank(ParticipantCode code, long version, ParticipantState.Status status) {
        publish(new ParticipantState(
                code,
                version,
                ParticipantKind.BANK,
                "COMMERCIAL_BANK",
                "某银行",
                "A bank",
                new RegionCode("460000"),
                status,
                null,
                null,
                null,
                new ParticipantState.Connection("SYSTEM", ParticipantState.Connection.Health.SOUND, null)));
        awaitOne(
                "the bank",
                "SELECT count(*) FROM participant_copy WHERE participant_code = '" + code + "' AND version = "
                        + version);
    }

    static String countOf(ProductState product) {
        return "SELECT count(*) FROM product_copy WHERE product_code = '" + product.productCode() + "' AND version = "
                + product.version();
    }

    void publish(Event event) {
        publish(event, UUID.randomUUID());
    }

    void publish(Event event, UUID eventId) {
        Published published = event.getClass().getAnnotation(Published.class);
        try {
            CloudEvent message = CloudEvent.of(published.type(), event.key(), mapper.writeValueAsString(event));
            probe().publish(
                            published.topic(),
                            new CloudEvent(
                                    eventId,
                                    message.type(),
                                    message.source(),
                                    message.at(),
                                    message.key(),
                                    message.data()));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the service would publish about this aggregate: {@code type payload}, in order. */
    List<String> outbox(String key) {
        return TestDatabase.list("SELECT type || ' ' || payload FROM outbox_event WHERE aggregate_id = '" + key
                + "' ORDER BY occurred_at, id");
    }

    long count(String sql) {
        return Long.parseLong(TestDatabase.list(sql).getFirst());
    }

    void awaitOne(String what, String countSql) {
        Await.until(what, () -> count(countSql) == 1);
    }

    void mandate(UUID borrowerId, String subject) {
        mandate(borrowerId, subject, MandateScope.values());
    }

    void mandate(UUID borrowerId, String subject, MandateScope... scopes) {
        publish(new MandateState(
                UUID.randomUUID(),
                1,
                borrowerId,
                subject,
                List.of(scopes),
                Instant.parse("2030-01-01T00:00:00Z"),
                MandateState.Status.ACTIVE));
    }

    private synchronized void calendar() {
        if (!calendarPublished) {
            ordinaryCalendar();
        }
    }

    /** Every Monday to Friday is worked; 2027 is provisional. */
    WorkingDayCalendarState ordinaryCalendar() {
        return calendar(List.of(), List.of(), List.of());
    }

    /** The next version of the calendar, when every deadline was counted by it; 2027 is final where it has a day off. */
    synchronized WorkingDayCalendarState calendar(
            List<LocalDate> offDays, List<LocalDate> workingWeekends, List<LocalDate> offDaysOf2027) {
        String versions = "SELECT coalesce(max(version), 0) FROM reference_copy WHERE name = 'working-day-calendar'";
        WorkingDayCalendarState calendar = new WorkingDayCalendarState(
                count(versions) + 1,
                List.of(
                        new WorkingDayCalendarState.Year(2026, offDays, workingWeekends, false),
                        new WorkingDayCalendarState.Year(2027, offDaysOf2027, List.of(), offDaysOf2027.isEmpty())));
        publish(calendar);
        Await.until("the calendar", () -> count(versions) == calendar.version());
        calendarPublished = true;
        awaitRecount();
        return calendar;
    }

    /** Until nothing is left to count anew at the moment of the clock. */
    void awaitRecount() {
        Await.until(
                "the deadlines to be counted anew",
                () -> count("SELECT count(*) FROM deadline WHERE kind LIKE '%-recount' AND due_at <= '"
                                + TestClock.now() + "'")
                        == 0);
    }

    private synchronized KafkaProbe probe() {
        if (probe == null) {
            probe = KafkaProbe.open();
        }
        return probe;
    }
}
