package org.crediteasyloan.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.jspecify.annotations.Nullable;

/** Says what the other services would say. */
@ApplicationScoped
public class OtherServices {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectMapper mapper;
    private final KafkaProbe kafka = KafkaProbe.open();

    OtherServices(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void close(@Observes ShutdownEvent end) {
        kafka.close();
    }

    public void mandate(UUID borrowerId, String subject) {
        mandate(borrowerId, subject, MandateScope.values());
    }

    public void mandate(UUID borrowerId, String subject, MandateScope... scopes) {
        publish(new MandateState(
                UUID.randomUUID(),
                1,
                borrowerId,
                subject,
                List.of(scopes),
                Instant.now().plus(Duration.ofDays(1)),
                MandateState.Status.ACTIVE));
    }

    /** A farm in Qionghai with these facts besides its region. */
    public static Map<String, MatchingFactsState.Fact> farm(long employees, String industrySection) {
        Map<String, MatchingFactsState.Fact> facts = new HashMap<>();
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        facts.put("employees", new MatchingFactsState.Fact(JSON.numberNode(employees), "REG-QIONGHAI-SME", asOf));
        facts.put("industrySection", new MatchingFactsState.Fact(JSON.textNode(industrySection), "registry", asOf));
        facts.put("borrowerKind", new MatchingFactsState.Fact(JSON.textNode("ENTERPRISE"), "PLATFORM", asOf));
        facts.put("regionCode", new MatchingFactsState.Fact(JSON.textNode("469002"), "registry", asOf));
        return facts;
    }

    public CloudEvent facts(UUID borrowerId, long version, Map<String, MatchingFactsState.Fact> facts) {
        return publish(new MatchingFactsState(borrowerId, version, facts));
    }

    public void consentEnded(UUID borrowerId) {
        kafka.publish(
                "matching-facts.state.v1", CloudEvent.tombstone("matching-facts-state.v1", borrowerId.toString()));
    }

    public void again(String topic, CloudEvent event) {
        kafka.publish(topic, event);
    }

    /** Half of the interest, for a year, at most 50,000 yuan. */
    public void interestShareScheme(String schemeCode, LocalDate validUntil) {
        publish(scheme(
                schemeCode,
                "农业贴息",
                "Farm interest subsidy",
                new SchemeState.ApprovalStep(new ParticipantCode("DEPT-AGRICULTURE"), 3),
                JSON.objectNode()
                        .put("kind", "INTEREST_SHARE")
                        .put("sharePercent", "50")
                        .put("principalCapFen", 100_000_000)
                        .put("dayCount", "ACTUAL_360")
                        .put("maxDays", 366)
                        .put("maxAmountFen", 5_000_000)
                        .put("rounding", "HALF_UP"),
                validUntil));
    }

    public void schemeNobodyCanCompute(String schemeCode) {
        publish(scheme(
                schemeCode, "怪", "Odd", null, JSON.objectNode().put("kind", "BY_FEELING"), LocalDate.of(2028, 12, 31)));
    }

    private static SchemeState scheme(
            String schemeCode,
            String nameZh,
            String nameEn,
            SchemeState.@Nullable ApprovalStep approval,
            JsonNode formula,
            LocalDate validUntil) {
        return SchemeState.of(
                schemeCode,
                new ParticipantCode("FIN-HAINAN"),
                List.of(new SchemeState.Version(
                        1, nameZh, nameEn, approval, formula, LocalDate.of(2026, 1, 1), validUntil)));
    }

    public void rateTable(String rateCode, long version, String percent) {
        publish(new RateTableState(
                rateCode,
                version,
                List.of(new RateTableState.Entry(LocalDate.of(2025, 5, 20), Percent.fromString(percent)))));
    }

    public void participant(String code, long version, ParticipantState.Status status) {
        publish(new ParticipantState(
                new ParticipantCode(code),
                version,
                ParticipantKind.BANK,
                "COMMERCIAL_BANK",
                "测试银行",
                "Test bank",
                new RegionCode("460000"),
                status));
    }

    public KafkaProbe kafka() {
        return kafka;
    }

    private CloudEvent publish(State state) {
        Published published = state.getClass().getAnnotation(Published.class);
        try {
            CloudEvent event = CloudEvent.of(published.type(), state.key(), mapper.writeValueAsString(state));
            kafka.publish(published.topic(), event);
            return event;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
