package org.crediteasyloan.directory.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.crediteasyloan.directory.BusinessDay;
import org.crediteasyloan.directory.participant.AskedChange.Subject;

/** An institution as it stands today, for those who ask (机构资料). */
@ApplicationScoped
class ShowParticipant {

    private final Connections connections;
    private final AskedChanges changes;
    private final Clock clock;

    ShowParticipant(Connections connections, AskedChanges changes, Clock clock) {
        this.connections = connections;
        this.changes = changes;
        this.clock = clock;
    }

    ParticipantView toEverybody(Participant participant) {
        LocalDate today = today();
        return ParticipantView.of(participant, connections.of(participant), today);
    }

    /** With its file. */
    ParticipantView toOperator(Participant participant) {
        LocalDate today = today();
        return ParticipantView.withFile(
                participant,
                connections.of(participant),
                today,
                changes.find(participant, Subject.LICENCE)
                        .map(change -> new ParticipantView.AskedLicence(
                                change.changeId,
                                changes.read(change, LicenceStatement.class),
                                change.askedBy,
                                change.askedAt)),
                changes.find(participant, Subject.REACH)
                        .map(change -> new ParticipantView.AskedReach(
                                change.changeId,
                                changes.read(change, ReachStatement.class),
                                change.askedBy,
                                change.askedAt)));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
