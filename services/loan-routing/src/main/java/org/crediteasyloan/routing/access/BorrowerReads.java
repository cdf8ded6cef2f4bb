package org.crediteasyloan.routing.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.id.Ids;

/** Reports that somebody was shown an applicant's identity and application. */
@ApplicationScoped
public class BorrowerReads {

    private final Outbox outbox;
    private final Clock clock;

    BorrowerReads(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param basis the consent's id, or the scheme that names the department */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID borrowerId, ParticipantCode reader, String basis) {
        outbox.append(new AccessRecorded(
                Ids.next(), borrowerId, reader, "loan-routing", "loan-application", basis, clock.instant(), null));
    }
}
