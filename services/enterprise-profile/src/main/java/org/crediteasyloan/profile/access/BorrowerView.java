package org.crediteasyloan.profile.access;

import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.profile.fact.FactSheet;
import org.jspecify.annotations.Nullable;

/**
 * A borrower as its own people see it: all that counts, with where it comes from.
 *
 * @param uscc of an enterprise alone
 * @param nameZh the registered name, or that of the person
 * @param sizeClass NOT_APPLICABLE to persons and households
 */
record BorrowerView(
        UUID borrowerId,
        long version,
        BorrowerKind kind,
        @Nullable UnifiedSocialCreditCode uscc,
        String nameZh,
        RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        SizeClass sizeClass,
        BorrowerState.Standing standing,
        List<FactView> facts) {

    static BorrowerView of(BorrowerState borrower, String nameZh, FactSheet facts) {
        return new BorrowerView(
                borrower.borrowerId(),
                borrower.version(),
                borrower.kind(),
                borrower.uscc(),
                nameZh,
                borrower.regionCode(),
                borrower.industryCode(),
                borrower.sizeClass(),
                borrower.standing(),
                facts.all().stream().map(FactView::of).toList());
    }
}
