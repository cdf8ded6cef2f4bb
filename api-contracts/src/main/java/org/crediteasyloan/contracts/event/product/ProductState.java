package org.crediteasyloan.contracts.event.product;

import java.util.List;
import java.util.Objects;
import org.crediteasyloan.contracts.BorrowerKind;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;
import org.jspecify.annotations.Nullable;

/**
 * A listed product of a bank (信贷产品).
 *
 * @param annualRatePercent percent a year on the day of this version; where the product follows a rate table, the rate of that
 *     day plus the spread
 * @param borrowerKinds whom it is for; a state without them is of a product for enterprises
 * @param regionCodes these regions and everything below; empty is everywhere
 * @param schemeCode the fiscal scheme that supports it
 * @param promisedWorkingDays from acceptance to decision
 * @param neededFacts facts its criteria and its region limit name; what matching needs to know of a borrower
 */
@Published(topic = "product.state.v1", type = "product-state.v1")
public record ProductState(
        String productCode,
        long version,
        ParticipantCode bank,
        String nameZh,
        String nameEn,
        long minAmountFen,
        long maxAmountFen,
        int minTermMonths,
        int maxTermMonths,
        Percent annualRatePercent,
        List<GuaranteeKind> guaranteeKinds,
        List<BorrowerKind> borrowerKinds,
        List<RegionCode> regionCodes,
        @Nullable String schemeCode,
        int promisedWorkingDays,
        List<String> neededFacts,
        Status status)
        implements State {

    public ProductState {
        borrowerKinds = List.copyOf(Objects.requireNonNullElse(borrowerKinds, List.of(BorrowerKind.ENTERPRISE)));
    }

    public enum Status {
        LISTED,
        SUSPENDED,
        WITHDRAWN
    }

    @Override
    public String key() {
        return productCode;
    }
}
