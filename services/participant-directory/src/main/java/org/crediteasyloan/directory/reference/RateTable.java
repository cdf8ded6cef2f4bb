package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.Percent;

/** A rate table as it is published (利率表): from each date on, until the next entry. */
record RateTable(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull Entry> entries) {

    record Entry(@NotNull LocalDate validFrom, @NotNull Percent annualRatePercent) {}
}
