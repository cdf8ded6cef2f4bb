package org.crediteasyloan.redemption.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.event.Outbox;

/**
 * Tells the other services of a scheme with all its versions at each publication, before the new one begins: whoever has to choose
 * between two versions at midnight has both.
 */
@ApplicationScoped
class AnnounceScheme {

    private final Schemes schemes;
    private final Outbox outbox;

    AnnounceScheme(Schemes schemes, Outbox outbox) {
        this.schemes = schemes;
        this.outbox = outbox;
    }

    void published(Scheme scheme) {
        outbox.append(SchemeState.of(
                scheme.schemeCode,
                new ParticipantCode(scheme.owner),
                schemes.versionsOf(List.of(scheme.schemeCode)).stream()
                        .map(this::told)
                        .toList()));
    }

    private SchemeState.Version told(SchemeVersion version) {
        SchemeTerms terms = schemes.read(version.terms);
        SchemeTerms.ApprovalStep approval = terms.approval();
        return new SchemeState.Version(
                version.version,
                terms.nameZh(),
                terms.nameEn(),
                approval == null ? null : new SchemeState.ApprovalStep(approval.department(), approval.workingDays()),
                terms.formula(),
                terms.validFrom(),
                terms.validUntil());
    }
}
