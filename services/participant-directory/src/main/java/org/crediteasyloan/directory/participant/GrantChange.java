package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.participant.AskedChange.Subject;
import org.crediteasyloan.directory.reference.PublishedRegions;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.problem.Rule;

/** The second person of a change of what an institution that works may do: until then the former entry holds. */
@ApplicationScoped
class GrantChange {

    private final Participants participants;
    private final AskedChanges changes;
    private final PublishedRegions regions;
    private final Readiness readiness;
    private final ChangeParticipant change;
    private final ShowParticipant show;
    private final Clock clock;

    GrantChange(
            Participants participants,
            AskedChanges changes,
            PublishedRegions regions,
            Readiness readiness,
            ChangeParticipant change,
            ShowParticipant show,
            Clock clock) {
        this.participants = participants;
        this.changes = changes;
        this.regions = regions;
        this.readiness = readiness;
        this.change = change;
        this.show = show;
        this.clock = clock;
    }

    /** What was right when it was asked is looked at again: a region may have ended meanwhile, a licence not have begun. */
    @Transactional
    ParticipantView grant(ParticipantCode code, Subject subject, UUID changeId, String grantedBy) {
        Participant participant = participants.getForChange(code);
        AskedChange asked = asked(participant, subject);
        if (!asked.changeId.equals(changeId)) {
            throw Refusal.of(ParticipantRule.CHANGE_REPLACED);
        }
        if (asked.askedBy.equals(grantedBy)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        if (!participant.standing().wasPromoted()) {
            throw Refusal.of(ParticipantRule.PARTICIPANT_NOT_IN_STATUS, participant.status);
        }
        switch (subject) {
            case REACH -> {
                ReachStatement reach = changes.read(asked, ReachStatement.class);
                refuseAll(
                        CommonRule.INVALID_FIELDS,
                        ProposalChecks.errorsOf(reach, participant.kind, regions.find(), ""));
                participant.reach = ReachColumns.of(reach.reach());
            }
            case LICENCE -> {
                participant.licence = LicenceColumns.of(
                        changes.read(asked, LicenceStatement.class).licence());
                refuseAll(
                        ParticipantRule.PARTICIPANT_NOT_READY,
                        readiness.missingLicence(participant, BusinessDay.of(clock.instant())));
            }
        }
        participant.signatures.signChange(subject, asked.askedBy, grantedBy);
        changes.delete(asked);
        change.keep(participant);
        return show.toOperator(participant);
    }

    @Transactional
    ParticipantView withdraw(ParticipantCode code, Subject subject) {
        Participant participant = participants.getForChange(code);
        changes.delete(asked(participant, subject));
        return show.toOperator(participant);
    }

    private AskedChange asked(Participant participant, Subject subject) {
        return changes.find(participant, subject).orElseThrow(() -> Refusal.of(ParticipantRule.NO_CHANGE_ASKED));
    }

    private static void refuseAll(Rule rule, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(rule, errors);
        }
    }
}
