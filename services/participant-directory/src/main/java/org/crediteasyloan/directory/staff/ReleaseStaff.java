package org.crediteasyloan.directory.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.participant.Maintenance;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A person leaves or is away, and says to whom its open cases go. One person suffices: nobody gets a right by it. */
@ApplicationScoped
class ReleaseStaff {

    private final StaffMembers members;
    private final Maintenance maintenance;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseStaff(StaffMembers members, Maintenance maintenance, Outbox outbox, Clock clock) {
        this.members = members;
        this.maintenance = maintenance;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A departure that is not over yet may be brought forward, or be made one at once; to put it off takes two persons. */
    @Transactional
    StaffView leave(ParticipantCode code, UUID staffId, LeaveRequest request, String endedBy) {
        LocalDate today = today();
        StaffMember member = enrolled(code, staffId, today);
        List<FieldError> errors = new ArrayList<>();
        LocalDate lastDay = request.lastDay();
        if (lastDay != null && lastDay.isBefore(today)) {
            errors.add(StaffFault.IN_THE_PAST.at("/lastDay"));
        }
        if (lastDay != null && isAfterItsTerm(lastDay, member)) {
            errors.add(StaffFault.AFTER_ITS_TERM.at("/lastDay"));
        }
        wrongWith(request.successorId(), member, today)
                .map(fault -> fault.at("/successorId"))
                .ifPresent(errors::add);
        refuseIfWrong(errors);
        member.leave(request, today, endedBy);
        outbox.append(member.told());
        return StaffView.of(member);
    }

    @Transactional
    StaffView beAway(ParticipantCode code, UUID staffId, AbsenceRequest request) {
        LocalDate today = today();
        StaffMember member = enrolled(code, staffId, today);
        List<FieldError> errors = new ArrayList<>();
        if (request.until().isBefore(request.from())) {
            errors.add(StaffFault.END_BEFORE_BEGIN.at("/until"));
        } else if (request.until().isBefore(today)) {
            errors.add(StaffFault.IN_THE_PAST.at("/until"));
        }
        wrongWith(request.deputyId(), member, today)
                .map(fault -> fault.at("/deputyId"))
                .ifPresent(errors::add);
        refuseIfWrong(errors);
        member.beAway(request);
        outbox.append(member.told());
        return StaffView.of(member);
    }

    /** Back, or not going away after all; nothing happens when it is not away. */
    @Transactional
    StaffView beBack(ParticipantCode code, UUID staffId) {
        StaffMember member = enrolled(code, staffId, today());
        if (member.absence != null) {
            member.beAway(null);
            outbox.append(member.told());
        }
        return StaffView.of(member);
    }

    private StaffMember enrolled(ParticipantCode code, UUID staffId, LocalDate today) {
        maintenance.requireOwn(code);
        StaffMember member = members.getForChange(code, staffId);
        if (member.standing != StaffMember.Standing.ENROLLED
                || member.lastDay != null && member.lastDay.isBefore(today)) {
            throw Refusal.of(StaffRule.STAFF_NOT_ENROLLED);
        }
        return member;
    }

    private static boolean isAfterItsTerm(LocalDate lastDay, StaffMember member) {
        LocalDate until = Objects.requireNonNull(member.terms()).validUntil();
        return until != null && lastDay.isAfter(until);
    }

    private Optional<StaffFault> wrongWith(@Nullable UUID successorId, StaffMember leaver, LocalDate today) {
        if (successorId == null) {
            return Optional.empty();
        }
        if (successorId.equals(leaver.id)) {
            return Optional.of(StaffFault.SUCCESSOR_IS_THE_SAME);
        }
        Optional<StaffMember> found = members.find(new ParticipantCode(leaver.participantCode), successorId);
        if (found.isEmpty()) {
            return Optional.of(StaffFault.SUCCESSOR_UNKNOWN);
        }
        StaffMember successor = found.get();
        if (!successor.isInOfficeOn(today) || successor.isAwayOn(today)) {
            return Optional.of(StaffFault.SUCCESSOR_NOT_IN_OFFICE);
        }
        return leaver.isAccountManager() && !successor.isAccountManager()
                ? Optional.of(StaffFault.SUCCESSOR_NO_ACCOUNT_MANAGER)
                : Optional.empty();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    private static void refuseIfWrong(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
    }
}
