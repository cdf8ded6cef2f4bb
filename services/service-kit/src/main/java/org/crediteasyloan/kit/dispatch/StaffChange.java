package org.crediteasyloan.kit.dispatch;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.kit.BusinessDay;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.staff.Staff;

/**
 * Somebody came, left, went away or came back, or its reach changed (人员变动): its cases are handed over, and what waits is looked at again.
 *
 * <p>To hear of it is one event. The timer queues the cases in lots and each is moved in a transaction of its own. What begins or ends on a
 * later day has a deadline of its own.
 */
@ApplicationScoped
class StaffChange implements DeadlineHandler {

    static final String KIND = "staff-change";

    private static final int LOT = 50;

    private final List<DispatchedCases> cases;
    private final Dispatches dispatches;
    private final Staff staff;
    private final Deadlines deadlines;
    private final Clock clock;

    StaffChange(
            @All List<DispatchedCases> cases, Dispatches dispatches, Staff staff, Deadlines deadlines, Clock clock) {
        this.cases = cases;
        this.dispatches = dispatches;
        this.staff = staff;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void heard(@Observes ParticipantStaffState person) {
        if (!cases.isEmpty()) {
            deadlines.set(KIND, person.staffId(), clock.instant());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID staffId, Instant now) {
        Optional<ParticipantStaffState> found = staff.find(staffId);
        if (found.isEmpty()) {
            return;
        }
        ParticipantStaffState person = found.get();
        LocalDate today = BusinessDay.of(now);
        if (person.holdsCasesOn(today)) {
            cases.stream()
                    .flatMap(ofService -> ofService.idsOf(person.participantCode()).stream())
                    .forEach(caseId -> deadlines.set(SettleCase.KIND, caseId, now));
        } else {
            List<UUID> held = dispatches.heldBy(staffId, LOT, SettleCase.KIND);
            held.forEach(caseId -> deadlines.set(SettleCase.KIND, caseId, now));
            if (held.size() == LOT) {
                deadlines.set(KIND, staffId, now);
                return;
            }
        }
        nextChange(person, today).ifPresent(day -> deadlines.set(KIND, staffId, BusinessDay.startOf(day)));
    }

    /** The next day that changes something about who it is. */
    private static Optional<LocalDate> nextChange(ParticipantStaffState person, LocalDate today) {
        if (person.standing() == ParticipantStaffState.Standing.LEFT) {
            return Optional.empty();
        }
        ParticipantStaffState.Absence absence = person.absence();
        LocalDate until = person.validUntil();
        return Stream.of(
                        Optional.of(person.validFrom()),
                        Optional.ofNullable(until).map(day -> day.plusDays(1)),
                        Optional.ofNullable(absence).map(ParticipantStaffState.Absence::from),
                        Optional.ofNullable(absence).map(days -> days.until().plusDays(1)))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo);
    }
}
