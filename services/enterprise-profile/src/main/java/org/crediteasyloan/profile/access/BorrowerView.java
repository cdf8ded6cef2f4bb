package org.crediteasyloan.profile.access;

import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.profile.fact.FactSheet;
import org.jspecify.annotations.Nullable;

/** A borrower as its own people see it: all that counts, with where it comes from. */
record BorrowerView(
        UUID borrowerId,
        long version,
        UnifiedSocialCreditCode uscc,
        String nameZh,
        RegionCode regionCode,
        @Nullable IndustryCode industryCode,
        SizeClass sizeClass,
        List<FactView> facts) {

    static BorrowerView of(BorrowerState borrower, FactSheet facts) {
        return new BorrowerView(
                borrower.borrowerId(),
                borrower.version(),
                borrower.uscc(),
                borrower.nameZh(),
                borrower.regionCode(),
                borrower.industryCode(),
                borrower.sizeClass(),
                facts.all().stream().map(FactView::of).toList());
    }
}
