package org.crediteasyloan.routing.market;

import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.jspecify.annotations.Nullable;

/**
 * Who applies (申请人), as far as whoever decides has to know; facts are read from enterprise-profile under the consent, and so is
 * the name of persons, which is not known here. All but the id is absent once the profile was removed.
 *
 * @param nameZh of an enterprise alone, as its code is
 */
public record Applicant(
        UUID borrowerId,
        @Nullable BorrowerKind kind,
        @Nullable String nameZh,
        @Nullable UnifiedSocialCreditCode uscc,
        @Nullable RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        @Nullable SizeClass sizeClass) {

    static Applicant of(BorrowerState borrower) {
        return new Applicant(
                borrower.borrowerId(),
                borrower.kind(),
                borrower.nameZh(),
                borrower.uscc(),
                borrower.regionCode(),
                borrower.industryCode(),
                borrower.sizeClass());
    }

    static Applicant removed(UUID borrowerId) {
        return new Applicant(borrowerId, null, null, null, null, null, null);
    }
}
