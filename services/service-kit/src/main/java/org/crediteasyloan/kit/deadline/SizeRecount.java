package org.crediteasyloan.kit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;

/** Tells sizes of enterprises anew when their thresholds arrive, and when one of the standards among them begins (重新划型). */
@ApplicationScoped
public class SizeRecount implements DeadlineHandler {

    static final String KIND = "size-recount";

    private final Recounts recounts;

    SizeRecount(Recounts recounts) {
        this.recounts = recounts;
    }

    /** To be called in the transaction that keeps the new version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin() {
        recounts.begin(KIND, SizeThresholdsState.KEY);
    }

    /** As {@link #begin}, at the moment at which a standard begins that has been published already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beginAt(Instant moment) {
        recounts.beginAt(KIND, SizeThresholdsState.KEY, moment);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID subjectId, Instant now) {
        recounts.queue(KIND, SizeThresholdsState.KEY, subjectId, now);
    }
}
