package org.crediteasyloan.profile.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.MandateScope;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;

/**
 * An invitation as the invited person sees it.
 *
 * @param validUntil of the mandate that would come of it
 * @param lapsesAt until then it can be accepted
 */
record InvitationView(
        UUID operatorId,
        UUID borrowerId,
        UnifiedSocialCreditCode uscc,
        String nameZh,
        List<MandateScope> scopes,
        Instant validUntil,
        Instant lapsesAt) {

    /** Only enterprises have operators. */
    static InvitationView of(Invitation invitation, BorrowerState.Registration enterprise) {
        return new InvitationView(
                invitation.id,
                invitation.borrowerId,
                enterprise.uscc(),
                enterprise.nameZh(),
                invitation.scopesInOrder(),
                invitation.validUntil,
                invitation.lapsesAt);
    }
}
