package org.crediteasyloan.directory.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.participant.Maintenance;
import org.crediteasyloan.directory.reference.PublishedRegions;
import org.crediteasyloan.directory.unit.KnownUnits;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Two persons of an institution let one of its people do something, or something else: one proposes, another approves. */
@ApplicationScoped
class EnrolStaff {

    private final StaffMembers members;
    private final StaffPersons persons;
    private final Maintenance maintenance;
    private final KnownUnits units;
    private final PublishedRegions regions;
    private final Outbox outbox;
    private final Clock clock;

    EnrolStaff(
            StaffMembers members,
            StaffPersons persons,
            Maintenance maintenance,
            KnownUnits units,
            PublishedRegions regions,
            Outbox outbox,
            Clock clock) {
        this.members = members;
        this.persons = persons;
        this.maintenance = maintenance;
        this.units = units;
        this.regions = regions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody who has left may be proposed again and keeps its id. */
    @Transactional
    StaffView propose(ParticipantCode code, EnrolRequest request, String proposer) {
        StaffChecks.Institution institution = institution(code);
        Optional<StaffMember> known = members.claim(code, request.subject());
        List<FieldError> errors = new ArrayList<>(StaffChecks.errorsOf(request.terms(), institution, "/terms"));
        if (known.filter(member -> !mayComeBack(member, institution)).isPresent()) {
            errors.addFirst(StaffFault.ALREADY_ENROLLED.at("/subject"));
        }
        refuseIfWrong(errors);
        StaffMember member = known.orElseGet(() -> StaffMember.unknownYet(Ids.next(), code, request.subject()));
        persons.seal(member, request.realName(), request.phone());
        member.propose(request.terms(), proposer, clock.instant());
        members.persist(member);
        return StaffView.of(member);
    }

    /** Whoever is enrolled goes on as before until the change is approved. */
    @Transactional
    StaffView proposeChange(ParticipantCode code, UUID staffId, StaffTerms terms, String proposer) {
        StaffChecks.Institution institution = institution(code);
        StaffMember member = members.getForChange(code, staffId);
        if (member.standing == StaffMember.Standing.LEFT) {
            throw Refusal.of(StaffRule.STAFF_NOT_ENROLLED);
        }
        refuseIfWrong(StaffChecks.errorsOf(terms, institution, ""));
        member.propose(terms, proposer, clock.instant());
        return StaffView.of(member);
    }

    /** What was right when it was proposed may be wrong by now: a unit was closed, a region replaced. */
    @Transactional
    StaffView approve(ParticipantCode code, UUID staffId, long revision, String approver) {
        StaffChecks.Institution institution = institution(code);
        StaffMember member = proposed(code, staffId, revision);
        if (approver.equals(member.proposedBy)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        refuseIfWrong(StaffChecks.errorsOf(Objects.requireNonNull(member.proposal()), institution, "/proposal"));
        member.approve(approver, clock.instant());
        outbox.append(member.told());
        return StaffView.of(member);
    }

    /** Who was never enrolled leaves nothing behind. */
    @Transactional
    StaffView reject(ParticipantCode code, UUID staffId, long revision) {
        maintenance.requireOwn(code);
        StaffMember member = proposed(code, staffId, revision);
        if (member.standing == StaffMember.Standing.PROPOSED) {
            members.delete(member);
            return StaffView.of(member);
        }
        member.dropProposal();
        return StaffView.of(member);
    }

    private StaffMember proposed(ParticipantCode code, UUID staffId, long revision) {
        StaffMember member = members.getForChange(code, staffId);
        if (member.proposal == null) {
            throw Refusal.of(StaffRule.NO_PROPOSAL);
        }
        if (member.revision != revision) {
            throw Refusal.of(StaffRule.PROPOSAL_CHANGED, member.revision);
        }
        return member;
    }

    private static boolean mayComeBack(StaffMember member, StaffChecks.Institution institution) {
        return member.proposal == null
                && (member.standing == StaffMember.Standing.LEFT
                        || member.lastDay != null && member.lastDay.isBefore(institution.today()));
    }

    private StaffChecks.Institution institution(ParticipantCode code) {
        ParticipantKind kind = maintenance.requireOwn(code);
        return new StaffChecks.Institution(
                kind, maintenance.reachOf(code), units.of(code), regions.table(), BusinessDay.of(clock.instant()));
    }

    private static void refuseIfWrong(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
    }
}
