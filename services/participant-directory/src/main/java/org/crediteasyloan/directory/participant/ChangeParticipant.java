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
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    ChangeParticipant(
            Participants participants,
            CodeLists codeLists,
            Readiness readiness,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.participants = participants;
        this.codeLists = codeLists;
        this.readiness = readiness;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ParticipantView propose(ProposeParticipant proposal, String proposedBy) {
        Optional<InstitutionType> type = codeLists.institutionType(proposal.institutionType());
        refuseAll(ProposalChecks.errorsOf(proposal, type));
        Participant participant = Participant.proposed(proposal, type.orElseThrow().kind, proposedBy, clock.instant());
        if (!participants.addIfNew(participant)) {
            throw Refusal.of(ParticipantRule.PARTICIPANT_EXISTS);
        }
        return shown(participant);
    }

    @Transactional
    ParticipantView move(ParticipantCode code, StandingCommand command) {
        Participant participant = participants.getForChange(code);
        requireFit(participant, command);
        if (move(participant, command, clock.instant())) {
            keep(participant);
        }
        return shown(participant);
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

    /** Of an institution nobody has judged yet, or one in its sandbox: what was judged is judged anew. */
    @Transactional
    ParticipantView amendReach(ParticipantCode code, ReachStatement reach) {
        Participant participant = participants.getForChange(code);
        refuseAll(ProposalChecks.errorsOf(reach, participant.kind, ""));
        move(participant, new StandingCommand.Amend(), clock.instant());
        participant.reach = ReachColumns.of(reach.reach());
        keep(participant);
        return shown(participant);
    }

    /** What the issuer says now. Who loses what the law asks for is suspended in the same moment. */
    @Transactional
    ParticipantView recordLicence(ParticipantCode code, LicenceStatement licence) {
        refuseAll(ProposalChecks.errorsOf(licence, ""));
        Participant participant = participants.getForChange(code);
        Instant now = clock.instant();
        if (participant.standing() instanceof Standing.Reviewed
                || participant.standing() instanceof Standing.AwaitingPromotion) {
            move(participant, new StandingCommand.Amend(), now);
        }
        participant.licence = LicenceColumns.of(licence.licence());
        endWithoutLicence(participant, now);
        keep(participant);
        return shown(participant);
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
        if (participant.isTold()) {
            outbox.append(participant.published(codeLists.connectionOf(participant, today())));
        }
    }

    private void watchNextDay(Participant participant) {
        participant
                .nextDayToWatch(today())
                .ifPresentOrElse(
                        day -> deadlines.set(ParticipantDeadline.KIND, participant.deadlineId, BusinessDay.endOf(day)),
                        () -> deadlines.clear(ParticipantDeadline.KIND, participant.deadlineId));
    }

    private ParticipantView shown(Participant participant) {
        return ParticipantView.withFile(participant, codeLists.connectionOf(participant, today()), today());
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
