package org.crediteasyloan.profile.mandate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.contracts.event.borrower.MandateState;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as its holder sees it.
 *
 * @param uscc of an enterprise alone, as its name is
 */
public record MandateView(
        UUID mandateId,
        UUID borrowerId,
        BorrowerKind kind,
        @Nullable UnifiedSocialCreditCode uscc,
        @Nullable String nameZh,
        List<MandateScope> scopes,
        Instant validUntil,
        MandateState.Status status) {

    static MandateView of(Mandate mandate, BorrowerState borrower) {
        return new MandateView(
                mandate.id,
                mandate.borrowerId,
                borrower.kind(),
                borrower.uscc(),
                borrower.nameZh(),
                mandate.scopesInOrder(),
                mandate.validUntil,
                mandate.status);
    }
}
