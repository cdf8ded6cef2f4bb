package org.crediteasyloan.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.CurrentCaller.ActedFor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a borrower what a person of an institution was shown as if it were one of the borrower's own: the help desk, under a session
 * the borrower approved. Its own people look without being told of.
 */
@ApplicationScoped
class ReadsForBorrowers {

    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final String serviceName;

    ReadsForBorrowers(
            CurrentCaller caller,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.serviceName = serviceName;
    }

    /** @param what the operation that showed it */
    void tell(String what) {
        caller.participantCode()
                .ifPresent(institution ->
                        caller.actedFor().ifPresent(actedFor -> outbox.append(recorded(institution, actedFor, what))));
    }

    private AccessRecorded recorded(ParticipantCode institution, ActedFor actedFor, String what) {
        return new AccessRecorded(
                Ids.next(),
                actedFor.borrowerId(),
                institution,
                serviceName,
                what,
                actedFor.mandateId().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                caller.subject());
    }
}
