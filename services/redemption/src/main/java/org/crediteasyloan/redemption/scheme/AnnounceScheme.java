package org.crediteasyloan.redemption.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.deadline.DeadlineHandler;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.redemption.BusinessDay;

/**
 * Tells the other services of a version. The state topic keeps one version a scheme, so a version that follows another is
 * announced on the day it begins: until then the others must go on with the one in force.
 */
@ApplicationScoped
class AnnounceScheme implements DeadlineHandler {

    private static final String KIND = "scheme-version-begins";

    private final Schemes schemes;
    private final Outbox outbox;
    private final Deadlines deadlines;

    AnnounceScheme(Schemes schemes, Outbox outbox, Deadlines deadlines) {
        this.schemes = schemes;
        this.outbox = outbox;
        this.deadlines = deadlines;
    }

    void published(SchemeVersion version) {
        if (version.version == 1) {
            outbox.append(state(version));
        } else {
            deadlines.set(KIND, version.id, BusinessDay.startOf(version.validFrom));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleDue(UUID versionId, Instant now) {
        schemes.version(versionId).ifPresent(version -> outbox.append(state(version)));
    }

    private SchemeState state(SchemeVersion version) {
        SchemeTerms terms = schemes.read(version.terms);
        SchemeTerms.ApprovalStep approval = terms.approval();
        return new SchemeState(
                version.schemeCode,
                version.version,
                new ParticipantCode(schemes.findById(version.schemeCode).owner),
                terms.nameZh(),
                terms.nameEn(),
                approval == null ? null : new SchemeState.ApprovalStep(approval.department(), approval.workingDays()),
                terms.formula(),
                terms.validFrom(),
                terms.validUntil());
    }
}
