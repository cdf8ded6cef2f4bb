package org.crediteasyloan.whitelist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.participant.ParticipantState;
import org.crediteasyloan.contracts.event.reference.WorkingDayCalendarState;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Plays the services whose events this one reads. */
final class Neighbours implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final KafkaProbe kafka = KafkaProbe.open();

    void borrower(UUID borrowerId, long version, Enterprise enterprise) {
        publish(BorrowerState.ofEnterprise(
                borrowerId,
                version,
                new BorrowerState.Registration(enterprise.uscc(), enterprise.nameZh()),
                new RegionCode("469002"),
                null,
                SizeClass.UNKNOWN));
    }

    void consent(
            UUID consentId,
            long version,
            UUID borrowerId,
            @Nullable String receiver,
            Duration validFor,
            String status) {
        publish(new ConsentState(
                consentId,
                version,
                borrowerId,
                ConsentState.Purpose.LEAD_CONTACT,
                receiver == null ? null : new ParticipantCode(receiver),
                Instant.now(),
                Instant.now().plus(validFor),
                ConsentState.Status.valueOf(status)));
    }

    void consentFor(String purpose, UUID borrowerId) {
        publish(new ConsentState(
                UUID.randomUUID(),
                1,
                borrowerId,
                ConsentState.Purpose.valueOf(purpose),
                null,
                Instant.now(),
                Instant.now().plus(Duration.ofDays(90)),
                ConsentState.Status.ACTIVE));
    }

    void participant(String code, ParticipantKind kind, ParticipantState.Status status) {
        participant(code, 1, kind, status);
    }

    void participant(String code, long version, ParticipantKind kind, ParticipantState.Status status) {
        publish(new ParticipantState(
                new ParticipantCode(code),
                version,
                kind,
                kind.name(),
                "某机构",
                "An institution",
                new RegionCode("460000"),
                status));
    }

    /** The next version of the calendar: this year and the next, with ordinary weeks but for these days off. */
    void calendarWith(int year, LocalDate... offDays) {
        long version = Long.parseLong(TestDatabase.list(
                                "SELECT coalesce(max(version), 0) FROM reference_copy WHERE name = 'working-day-calendar'")
                        .getFirst())
                + 1;
        Map<Integer, List<LocalDate>> offByYear =
                Arrays.stream(offDays).collect(Collectors.groupingBy(LocalDate::getYear));
        publish(new WorkingDayCalendarState(
                version,
                IntStream.rangeClosed(year, year + 1)
                        .mapToObj(one -> new WorkingDayCalendarState.Year(
                                one, offByYear.getOrDefault(one, List.of()), List.of(), true))
                        .toList()));
        Await.until(
                "the calendar",
                () -> TestDatabase.list(
                                        "SELECT 1 FROM reference_copy WHERE name = 'working-day-calendar' AND version >= "
                                                + version)
                                .size()
                        == 1);
    }

    /** This year and the next, with ordinary weeks. */
    void calendar(int year) {
        publish(new WorkingDayCalendarState(
                1,
                List.of(
                        new WorkingDayCalendarState.Year(year, List.of(), List.of(), true),
                        new WorkingDayCalendarState.Year(year + 1, List.of(), List.of(), true))));
        ReferenceData reference = Arc.container().instance(ReferenceData.class).get();
        Await.until(
                "the calendar",
                () -> Acting.as(
                        DatabaseRole.REQUESTS,
                        () -> reference.workingDayCalendar().isPresent()));
    }

    /** Events of one topic and partition are handled in their order; what follows these shows that they were. */
    void awaitHandled() {
        LeadRows leads = Arc.container().instance(LeadRows.class).get();
        UUID marker = UUID.randomUUID();
        consent(marker, 1, marker, null, Duration.ofDays(1), "ACTIVE");
        borrower(marker, 1, Enterprise.some());
        Await.until("the events before the marker", () -> leads.knowsBorrowerAndConsent(marker));
    }

    void publish(Event event) {
        Published published = event.getClass().getAnnotation(Published.class);
        try {
            publish(published.topic(), CloudEvent.of(published.type(), event.key(), MAPPER.writeValueAsString(event)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void publish(String topic, CloudEvent event) {
        kafka.publish(topic, event);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
