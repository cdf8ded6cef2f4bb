package org.crediteasyloan.profile.payee;

import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Whom an exchange pays, as far as it needs to tell the payee from others of that name; the account it knows itself.
 *
 * @param uscc of an enterprise alone
 * @param nameZh the registered name of an enterprise, the name of a person, that of the head of a household
 * @param identityNumberEnding the last four characters of the person's identity number; absent for an enterprise
 */
record PayeeView(
        UUID payoutOrderId,
        UUID borrowerId,
        BorrowerKind kind,
        @Nullable UnifiedSocialCreditCode uscc,
        String nameZh,
        @Nullable String identityNumberEnding) {

    /** It holds a person's name. */
    @Override
    public String toString() {
        return "PayeeView[" + payoutOrderId + "]";
    }
}
