package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.reference.PublishedRegions;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;

/** Changes an institution: lock, decide, keep, set its deadlines, tell the others, in one transaction. */
@ApplicationScoped
class ChangeParticipant {

    private final Participants participants;
    private final CodeLists codeLists;
    private final Readiness readiness;
    private final Connections connections;
    private final AskedChanges changes;
    private final PublishedRegions regions;
    private final ShowParticipant show;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    ChangeParticipant(
            Participants participants,
            CodeLists codeLists,
            Readiness readiness,
            Connections connections,
            AskedChanges changes,
            PublishedRegions regions,
            ShowParticipant show,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.participants = participants;
        this.codeLists = codeLists;
        this.readiness = readiness;
        this.connections = connections;
        this.changes = changes;
        this.regions = regions;
        this.show = show;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ParticipantView propose(ProposeParticipant proposal, String proposedBy) {
        Optional<InstitutionType> type = codeLists.institutionType(proposal.institutionType());
        refuseAll(ProposalChecks.errorsOf(proposal, type, regions.find()));
        if (proposal.reach() != null) {
            regions.get();
        }
        Participant participant = Participant.proposed(proposal, type.orElseThrow().kind, proposedBy, clock.instant());
        if (!participants.addIfNew(participant)) {
            throw Refusal.of(ParticipantRule.PARTICIPANT_EXISTS);
        }
        return show.toOperator(participant);
    }

    @Transactional
    ParticipantView move(ParticipantCode code, StandingCommand command) {
        Participant participant = participants.getForChange(code);
        requireFit(participant, command);
        if (move(participant, command, clock.instant())) {
            keep(participant);
        }
        return show.toOperator(participant);
    }

    /** @param reason the code list must have it for this use */
    @Transactional
    ParticipantView reject(ParticipantCode code, String reason) {
        codeLists.requireReason(reason, known -> known.rejects);
        return move(code, new StandingCommand.Reject(reason));
    }

    @Transactional
    ParticipantView suspend(ParticipantCode code, String reason) {
        codeLists.requireReason(reason, known -> known.suspends);
        return move(code, new StandingCommand.Suspend(reason));
    }

    @Transactional
    ParticipantView leave(ParticipantCode code, LocalDate lastDay) {
        if (!BusinessDay.isPlausible(lastDay)) {
            refuseAll(List.of(ProposalChecks.implausible("/lastDay")));
        }
        return move(code, new StandingCommand.Leave(lastDay, today()));
    }

    /** Of an institution that was never active what was judged is judged anew; of another it is asked for, and holds once granted. */
    @Transactional
    ParticipantView amendReach(ParticipantCode code, ReachStatement reach, String subject) {
        Participant participant = participants.getForChange(code);
        refuseAll(ProposalChecks.errorsOf(reach, participant.kind, regions.find(), ""));
        regions.get();
        if (participant.standing().wasPromoted()) {
            changes.put(participant, AskedChange.Subject.REACH, reach, subject, clock.instant());
            return show.toOperator(participant);
        }
        move(participant, new StandingCommand.Amend(), clock.instant());
        participant.reach = ReachColumns.of(reach.reach());
        keep(participant);
        return show.toOperator(participant);
    }

    /**
     * What the issuer says now. Who loses what the law asks for is suspended in the same moment; what allows an institution that was
     * active once something more is asked for, and holds once it is granted.
     */
    @Transactional
    ParticipantView recordLicence(ParticipantCode code, LicenceStatement licence, String subject) {
        refuseAll(ProposalChecks.errorsOf(licence, ""));
        Participant participant = participants.getForChange(code);
        Instant now = clock.instant();
        if (participant.standing().wasPromoted() && !licence.takesAwayOn(BusinessDay.of(now))) {
            changes.put(participant, AskedChange.Subject.LICENCE, licence, subject, now);
            return show.toOperator(participant);
        }
        // What was asked for before the issuer spoke is no longer what it says.
        changes.drop(participant, AskedChange.Subject.LICENCE);
        participant.signatures.licenceAskedBy = null;
        participant.signatures.licenceGrantedBy = null;
        if (participant.standing() instanceof Standing.Reviewed
                || participant.standing() instanceof Standing.AwaitingPromotion) {
            move(participant, new StandingCommand.Amend(), now);
        }
        participant.licence = LicenceColumns.of(licence.licence());
        endWithoutLicence(participant, now);
        keep(participant);
        return show.toOperator(participant);
    }

    /** Unless it is there. */
    void admitSandboxBank(ParticipantCode code, String openedBy, Instant now) {
        Participant participant = Participant.sandboxBank(code, openedBy, now);
        if (participants.addIfNew(participant)) {
            keep(participant);
        }
    }

    void endSandboxBank(ParticipantCode code, Instant now) {
        Participant participant = participants.getForChange(code);
        if (move(participant, new StandingCommand.EndTrial(BusinessDay.of(now)), now)) {
            keep(participant);
        }
    }

    /** Nothing makes an institution of a bank that was opened to try. */
    private static void requireFit(Participant participant, StandingCommand command) {
        boolean isFit = command instanceof StandingCommand.Suspend || command instanceof StandingCommand.Resume;
        if (participant.isSandboxBank() && !isFit) {
            throw Refusal.of(ParticipantRule.PARTICIPANT_IS_SANDBOX_BANK);
        }
    }

    /** By a timer: something may have ended with the day before. */
    void dayBegan(Participant participant, Instant now) {
        boolean ended = move(participant, new StandingCommand.EndLastDay(BusinessDay.of(now)), now);
        if (endWithoutLicence(participant, now) || ended) {
            keep(participant);
        } else {
            watchNextDay(participant);
        }
    }

    private boolean endWithoutLicence(Participant participant, Instant now) {
        return readiness.lacksLicence(participant, BusinessDay.of(now))
                && move(participant, new StandingCommand.LoseLicence(), now);
    }

    /** False when there was nothing to do. */
    private boolean move(Participant participant, StandingCommand command, Instant now) {
        Standing before = participant.standing();
        List<FieldError> missing = readiness.missing(participant, BusinessDay.of(now));
        Standing after = new StandingDecider(missing).decide(command, before);
        if (after.equals(before)) {
            return false;
        }
        participant.become(after);
        participant.signatures.sign(command, now);
        return true;
    }

    /** With its next version, its deadline and its event. */
    void keep(Participant participant) {
        participant.version++;
        watchNextDay(participant);
        watchKeys(participant);
        if (participant.isTold()) {
            outbox.append(participant.published(connections.of(participant)));
        }
    }

    private void watchNextDay(Participant participant) {
        participant
                .nextDayToWatch(today())
                .ifPresentOrElse(
                        day -> deadlines.set(ParticipantDeadline.KIND, participant.deadlineId, BusinessDay.endOf(day)),
                        () -> deadlines.clear(ParticipantDeadline.KIND, participant.deadlineId));
    }

    private void watchKeys(Participant participant) {
        connections
                .changesAt(participant)
                .ifPresentOrElse(
                        moment -> deadlines.set(ConnectionDeadline.KIND, participant.deadlineId, moment),
                        () -> deadlines.clear(ConnectionDeadline.KIND, participant.deadlineId));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    private static void refuseAll(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
    }
}
