package org.crediteasyloan.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.contracts.event.listing.FinancingNeed;
import org.crediteasyloan.contracts.event.listing.ListingRowAccepted;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.payout.PayoutOrdered;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.kit.test.reference.SampleTables;
import org.crediteasyloan.kit.test.strangers.World;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;
import org.crediteasyloan.profile.person.Person;
import org.crediteasyloan.profile.registry.KnownCitizens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the service tests share: who calls, what other services publish, what this one has published. */
@QuarkusTest
public abstract class ProfileTest {

    protected static final String ROOT = "/enterprise-profile/v1";
    protected static final ParticipantCode BANK = new ParticipantCode("BANK-HNRCB");
    protected static final ParticipantCode OTHER_BANK = new ParticipantCode("BANK-HNBANK");
    protected static final ParticipantCode AUTHORITY = new ParticipantCode("REG-QIONGHAI-SME");
    protected static final RegionCode QIONGHAI = new RegionCode("469002");
    protected static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));

    private static final ContractCheck CONTRACT = ContractCheck.of("enterprise-profile");
    private static final List<String> REGISTERED = registered();
    private static int taken;

    protected final DataSource dataSource = TestDatabase.asAdministrator();

    @Inject
    protected ObjectMapper mapper;

    @Inject
    protected MovableClock clock;

    /** Whoever signs in here is the legal representative of every registered enterprise of the test file. */
    protected final String subject = "person-" + UUID.randomUUID();

    @Inject
    protected KnownCitizens citizens;

    @BeforeEach
    void knowTheReferenceTables() {
        SampleTables.arrive("size-thresholds", "regions", "industries");
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    /** An enterprise of the registry file that no other test has used, also none before the service was last started. */
    protected static UnifiedSocialCreditCode nextEnterprise() {
        UnifiedSocialCreditCode uscc = new UnifiedSocialCreditCode(REGISTERED.get(taken++));
        return borrowerWith(uscc).isEmpty() ? uscc : nextEnterprise();
    }

    protected TestToken representative() {
        return TestTokens.borrowerPerson(subject, "王小明", "19900000001").withDuties(Duty.BORROWER);
    }

    protected static TestToken creditOfficer(ParticipantCode bank) {
        return TestTokens.person("officer-" + bank, bank.value(), "BANK", Duty.CREDIT_OFFICER);
    }

    /** A request under the token whose answer must keep the contract. */
    protected static RequestSpecification as(TestToken token) {
        return given().filter(CONTRACT.responses())
                .auth()
                .oauth2(token.bearer())
                .header("Accept-Language", "en");
    }

    protected static RequestSpecification posting(TestToken token, Object body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body);
    }

    protected RequestSpecification acting(UUID borrowerId) {
        return as(representative()).header("Acting-For", borrowerId.toString());
    }

    protected Response claim(UnifiedSocialCreditCode uscc) {
        return posting(representative(), "{\"uscc\":\"" + uscc + "\"}").post(ROOT + "/mandates");
    }

    /** A borrower with a live mandate of {@link #subject}. */
    protected UUID mandatedBorrower(UnifiedSocialCreditCode uscc) {
        return UUID.fromString(claim(uscc).then().statusCode(201).extract().path("borrowerId"));
    }

    protected Response invite(TestToken giver, UUID borrowerId, Person person, MandateScope... scopes) {
        return posting(
                        giver,
                        Map.of(
                                "realName", person.realName(),
                                "phone", person.phone(),
                                "scopes", scopes,
                                "lastDayOn", TODAY.plusDays(30).toString()))
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/operators");
    }

    protected UUID invited(UUID borrowerId, Person person, MandateScope... scopes) {
        return UUID.fromString(invite(representative(), borrowerId, person, scopes)
                .then()
                .statusCode(201)
                .extract()
                .path("operatorId"));
    }

    protected static Response accept(TestToken person, UUID operatorId) {
        return posting(person, "{}").post(ROOT + "/operator-invitations/" + operatorId + "/acceptance");
    }

    /** An operator who has accepted; signs in with the token. */
    protected TestToken operator(UUID borrowerId, String operatorSubject, MandateScope... scopes) {
        Person person = new Person("周经办", nextPhone());
        TestToken token = signedIn(operatorSubject, person);
        accept(token, invited(borrowerId, person, scopes)).then().statusCode(201);
        return token;
    }

    protected static TestToken signedIn(String personSubject, Person person) {
        return TestTokens.borrowerPerson(personSubject, person.realName(), person.phone())
                .withDuties(Duty.BORROWER);
    }

    /** A phone nobody else has in this run nor in an earlier one. */
    protected static String nextPhone() {
        return "17"
                + String.format(Locale.ROOT, "%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    protected Response register(TestToken person, IdentityNumber number) {
        return posting(person, Map.of("identityNumber", number.value(), "regionCode", QIONGHAI.value()))
                .post(ROOT + "/natural-persons");
    }

    /** A person who has registered itself; signs in with the token. */
    protected UUID registered(TestToken token, Person person) {
        IdentityNumber number = KnownCitizens.nextAdult();
        citizens.know(number, person);
        return UUID.fromString(
                register(token, number).then().statusCode(201).extract().path("borrowerId"));
    }

    protected Response consent(UUID borrowerId, String body) {
        return posting(representative(), body)
                .header("Acting-For", borrowerId.toString())
                .post(ROOT + "/consents");
    }

    protected UUID consented(UUID borrowerId, String body) {
        return UUID.fromString(
                consent(borrowerId, body).then().statusCode(201).extract().path("consentId"));
    }

    /** A borrower that was listed, mandated, consented to a bank and was read by it; and a borrower that is somebody else's. */
    Belongings belongings() {
        forgetTheWalkers();
        knowBanks();
        UnifiedSocialCreditCode uscc = nextEnterprise();
        String secret = UUID.randomUUID().toString();
        ListingRowAccepted listed = row(uscc, Belongings.endorsedOn(), 30, null);
        ListingRowAccepted ours = new ListingRowAccepted(
                listed.rowId(),
                listed.batchId(),
                "SECRET-" + secret,
                listed.listTypeCode(),
                listed.authority(),
                uscc,
                listed.nameZh(),
                listed.regionCode(),
                listed.industryCode(),
                listed.employees(),
                listed.annualRevenueFen(),
                List.of("秘密称号" + secret),
                listed.need(),
                listed.endorsedOn(),
                listed.validUntil());
        // Withdrawn, it is no need of matching, which other tests count; what it named may still be read.
        arrive(ours, product("P-STRANGERS", System.nanoTime(), BANK, ProductState.Status.WITHDRAWN, "tags"));
        UUID borrowerId = mandatedBorrower(uscc);
        UUID consentId = consented(
                borrowerId, "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"" + BANK + "\",\"validDays\":90}");
        as(creditOfficer(BANK))
                .get(ROOT + "/borrowers/" + borrowerId + "/facts")
                .then()
                .statusCode(200);
        operator(borrowerId, World.SUBJECT_WHO_MAY_LOOK, MandateScope.VIEW);
        String operatorName = "秘密经办" + secret;
        return new Belongings(
                borrowerId,
                uscc,
                acting(borrowerId).get(ROOT + "/borrowers/" + borrowerId).path("nameZh"),
                "秘密称号" + secret,
                "SECRET-" + secret,
                UUID.fromString(query("SELECT id FROM mandate WHERE borrower_id = '%s' AND subject = '%s'"
                                .formatted(borrowerId, subject))
                        .orElseThrow()),
                invited(borrowerId, new Person(operatorName, nextPhone()), MandateScope.VIEW),
                operatorName,
                helpSessionOf(borrowerId),
                consentId,
                erasureOf(borrowerId),
                UUID.randomUUID(),
                payoutOrderTo(borrowerId),
                borrowerOfAnother(),
                meteredBelongings(borrowerId, secret));
    }

    /** A report was delivered and billed, and another one is awaited. */
    private MeteredBelongings meteredBelongings(UUID borrowerId, String secret) {
        knowBureau(Metered.BUREAU, ParticipantState.Status.ACTIVE, TODAY.plusYears(2));
        consented(
                borrowerId, "{\"purpose\":\"CREDIT_REPORT\",\"receiver\":\"" + Metered.BUREAU + "\",\"validDays\":90}");
        Metered product = Metered.product(BANK, 100, "PER_REPORT");
        String subscriptionId = product.subscribe(1, 1_000_000);
        UUID caseId = UUID.randomUUID();
        UUID deliveredId = UUID.fromString(product.order(borrowerId, caseId)
                .then()
                .statusCode(201)
                .extract()
                .path("orderId"));
        product.deliver(deliveredId, "秘密报告" + secret).then().statusCode(201);
        String ofLine = " FROM usage_line WHERE order_id = '" + deliveredId + "'";
        return new MeteredBelongings(
                product,
                subscriptionId,
                deliveredId,
                product.ordered(borrowerId),
                UUID.fromString(query("SELECT statement_id" + ofLine).orElseThrow()),
                UUID.fromString(query("SELECT id" + ofLine).orElseThrow()),
                "秘密报告" + secret,
                caseId);
    }

    /** A household whose member may look, that a bank was let to read; and a borrower that is somebody else's. */
    Belongings householdsBelongings() {
        forgetTheWalkers();
        knowBanks();
        String secret = UUID.randomUUID().toString();
        Person head = new Person("王小明", "19900000001");
        Person member = new Person("秘密成员" + secret, nextPhone());
        Person invitee = new Person("秘密受邀" + secret, nextPhone());
        registered(representative(), head);
        TestToken memberToken = signedIn(World.SUBJECT_WHO_MAY_LOOK, member);
        registered(memberToken, member);
        UUID householdId = proposed(representative(), member, invitee);
        agree(memberToken, invitationTo(memberToken)).then().statusCode(201);
        UUID consentId = consented(
                householdId, "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"" + BANK + "\",\"validDays\":90}");
        as(creditOfficer(BANK))
                .get(ROOT + "/borrowers/" + householdId + "/facts")
                .then()
                .statusCode(200);
        return new Belongings(
                householdId,
                nextEnterprise(),
                "王小明家庭",
                member.realName(),
                invitee.realName(),
                UUID.fromString(query("SELECT id FROM mandate WHERE borrower_id = '%s' AND subject = '%s'"
                                .formatted(householdId, subject))
                        .orElseThrow()),
                UUID.randomUUID(),
                member.realName(),
                helpSessionOf(householdId),
                consentId,
                erasureOf(householdId),
                UUID.fromString(query("SELECT id FROM household_member WHERE status = 'INVITED' AND household_id = '"
                                + householdId + "'")
                        .orElseThrow()),
                payoutOrderTo(householdId),
                borrowerOfAnother(),
                meteredBelongings(enterpriseWhoseBankMayRead(), secret));
    }

    /** An open order that the exchange is to pay. */
    protected UUID payoutOrderTo(UUID borrowerId) {
        know(Payouts.EXCHANGE, ParticipantKind.CHANNEL, "REDEMPTION_EXCHANGE");
        PayoutOrdered ordered = Payouts.ordered(borrowerId);
        arrive(ordered);
        return ordered.payoutOrderId();
    }

    /** The same accounts in every walk; what they held for the one before would fill their number of mandates and households. */
    private void forgetTheWalkers() {
        String walkers = "subject IN ('%s', '%s')".formatted(World.SUBJECT_WHO_MAY_LOOK, World.SUBJECT_OF_OTHER);
        change("UPDATE household_member SET status = 'LEFT', closed_at = now() WHERE status = 'AGREED' AND " + walkers);
        change(
                "UPDATE mandate SET status = 'REVOKED', ended_at = now(), version = version + 1 WHERE status = 'ACTIVE' AND "
                        + walkers);
    }

    /** Reports are about enterprises alone. */
    private UUID enterpriseWhoseBankMayRead() {
        UUID enterprise = mandatedBorrower(nextEnterprise());
        consented(enterprise, "{\"purpose\":\"LOAN_APPLICATION\",\"receiver\":\"" + BANK + "\",\"validDays\":90}");
        return enterprise;
    }

    protected UUID proposed(TestToken head, Person... members) {
        return UUID.fromString(
                propose(head, members).then().statusCode(201).extract().path("borrowerId"));
    }

    protected Response propose(TestToken head, Person... members) {
        return posting(
                        head,
                        Map.of(
                                "regionCode",
                                QIONGHAI.value(),
                                "members",
                                Stream.of(members)
                                        .map(member -> Map.of("realName", member.realName(), "phone", member.phone()))
                                        .toList()))
                .post(ROOT + "/households");
    }

    /** The newest one. */
    protected static UUID invitationTo(TestToken person) {
        return UUID.fromString(as(person)
                .get(ROOT + "/household-invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("[-1].memberId"));
    }

    protected static Response agree(TestToken person, UUID memberId) {
        return posting(person, "{}").post(ROOT + "/household-invitations/" + memberId + "/agreement");
    }

    private UUID helpSessionOf(UUID borrowerId) {
        UUID sessionId = UUID.randomUUID();
        change("""
                INSERT INTO help_session (id, borrower_id, agent, reason_code, minutes, code, asked_at, lapses_at, status)
                VALUES ('%s', '%s', 'an-agent', 'OTHER', 5, '123456', now(), now() + interval '1 hour', 'ASKED')""".formatted(sessionId, borrowerId));
        return sessionId;
    }

    /** As if it had been asked before the consent was given, which would have ended with it. */
    private UUID erasureOf(UUID borrowerId) {
        UUID erasureId = UUID.randomUUID();
        change("INSERT INTO erasure_request VALUES ('%s', '%s', '%s', now())"
                .formatted(erasureId, borrowerId, subject));
        return erasureId;
    }

    private static UUID borrowerOfAnother() {
        TestToken other = TestTokens.borrowerPerson(World.SUBJECT_OF_OTHER, "王小明", "19900000001")
                .withDuties(Duty.BORROWER);
        return UUID.fromString(posting(other, "{\"uscc\":\"" + nextEnterprise() + "\"}")
                .post(ROOT + "/mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("borrowerId"));
    }

    protected static ListingRowAccepted row(
            UnifiedSocialCreditCode uscc, LocalDate endorsedOn, Integer employees, Long annualRevenueFen) {
        return new ListingRowAccepted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "BATCH-" + endorsedOn,
                "SME-RECOMMENDED",
                AUTHORITY,
                uscc,
                "名单所载名称",
                new RegionCode("469002"),
                new IndustryCode("C1432"),
                employees,
                annualRevenueFen,
                List.of("专精特新"),
                new FinancingNeed(50_000_000L, 12, LoanPurpose.values()[0], GuaranteeKind.values()[0], null),
                endorsedOn,
                endorsedOn.plusMonths(6));
    }

    protected static ProductState product(
            String code, long version, ParticipantCode bank, ProductState.Status status, String... facts) {
        return new ProductState(
                code,
                version,
                bank,
                "示例贷",
                "Sample loan",
                1_000_000L,
                100_000_000L,
                1,
                36,
                new Percent(new java.math.BigDecimal("3.85")),
                List.of(GuaranteeKind.values()[0]),
                List.of(BorrowerKind.ENTERPRISE),
                List.of(),
                null,
                7,
                List.of(facts),
                status);
    }

    /** Publishes the events and waits until the service has handled them. */
    protected void arrive(Event... events) {
        List<CloudEvent> sent = new ArrayList<>();
        try (KafkaProbe kafka = KafkaProbe.open()) {
            for (Event event : events) {
                Published published = event.getClass().getAnnotation(Published.class);
                CloudEvent message = CloudEvent.of(published.type(), event.key(), mapper.writeValueAsString(event));
                kafka.publish(published.topic(), message);
                sent.add(message);
            }
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
        sent.forEach(this::awaitHandled);
    }

    protected void awaitHandled(CloudEvent message) {
        Await.until(
                "the handling of " + message.type(),
                () -> query("SELECT 1 FROM inbox_event WHERE event_id = '" + message.id() + "'")
                        .isPresent());
    }

    protected void knowBanks() {
        know(BANK, ParticipantKind.BANK, "COMMERCIAL_BANK");
        know(OTHER_BANK, ParticipantKind.BANK, "COMMERCIAL_BANK");
    }

    protected void know(ParticipantCode institution, ParticipantKind kind, String type) {
        arrive(new ParticipantState(
                institution,
                1,
                kind,
                type,
                "示例机构" + institution,
                "Sample institution",
                new RegionCode("460000"),
                ParticipantState.Status.ACTIVE));
    }

    /** A bureau whose licence is in force; told anew with a later version each time. */
    protected void knowBureau(ParticipantCode bureau, ParticipantState.Status status, LocalDate licenceUntil) {
        arrive(new ParticipantState(
                bureau,
                System.nanoTime(),
                ParticipantKind.CREDIT_BUREAU,
                "ENTERPRISE_CREDIT_BUREAU",
                "示例征信" + bureau,
                "Sample bureau",
                new RegionCode("460000"),
                status,
                null,
                new ParticipantState.Licence(
                        "QZ-46001",
                        "中国人民银行海南省分行",
                        TODAY.minusYears(1),
                        licenceUntil,
                        ParticipantState.Licence.Standing.VALID),
                null,
                null));
    }

    protected static AccessRecorded accessOf(UUID borrowerId, ParticipantCode reader) {
        return new AccessRecorded(
                UUID.randomUUID(), borrowerId, reader, "loan-routing", "application", "consent", clockNow(), null);
    }

    /** What the service has put into its outbox of that type for that aggregate, in order; each keeps its schema. */
    protected List<JsonNode> published(Class<? extends Event> eventClass, Object key) {
        EventContract contract = EventContract.of(eventClass);
        String type = eventClass.getAnnotation(Published.class).type();
        List<JsonNode> events = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT payload FROM outbox_event WHERE type = ? AND aggregate_id = ? ORDER BY id")) {
            statement.setString(1, type);
            statement.setString(2, key.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String payload = rows.getString(1);
                    if (payload != null) {
                        contract.assertValid(payload);
                    }
                    events.add(payload == null ? mapper.nullNode() : mapper.readTree(payload));
                }
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new AssertionError(failed);
        }
        return events;
    }

    /** The first column of the first row as text. */
    protected static Optional<String> query(String sql) {
        try (var connection = TestDatabase.asAdministrator().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    protected void change(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    protected UUID borrowerIdOf(UnifiedSocialCreditCode uscc) {
        return UUID.fromString(borrowerWith(uscc).orElseThrow());
    }

    private static Optional<String> borrowerWith(UnifiedSocialCreditCode uscc) {
        return query("SELECT id FROM borrower WHERE uscc = '" + uscc + "'");
    }

    private static java.time.Instant clockNow() {
        return java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private static List<String> registered() {
        try {
            List<String> codes = Files.readAllLines(Path.of("src/test/resources/business-registry.csv")).stream()
                    .filter(line -> line.contains("王小明"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertThat(codes).isNotEmpty();
            return codes;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
