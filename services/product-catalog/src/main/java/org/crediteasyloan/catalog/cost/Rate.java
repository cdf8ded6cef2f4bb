package org.crediteasyloan.catalog.cost;

import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.jspecify.annotations.Nullable;

/**
 * The price of a product (利率): a fixed rate, or a published rate and a spread.
 *
 * @param annualRatePercent fixed, in percent a year; absent when the rate follows a table
 * @param rateCode the table it follows, for example {@code LPR_1Y}
 * @param spreadPercent added to the table's rate, in percentage points; may be negative
 */
public record Rate(
        @Nullable Percent annualRatePercent,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}") String rateCode,
        @Nullable Percent spreadPercent) {

    /** Exactly one of the two forms is filled, and filled whole. */
    public boolean isWellFormed() {
        return annualRatePercent == null
                ? rateCode != null && spreadPercent != null
                : rateCode == null && spreadPercent == null;
    }

    /**
     * The rate in percent a year on that day: for a table the last value from before or on the day, plus
     * the spread; empty when the table has none.
     */
    public Optional<Percent> on(LocalDate day, Function<String, Optional<RateTableState>> tables) {
        if (annualRatePercent != null) {
            return Optional.of(annualRatePercent);
        }
        if (rateCode == null || spreadPercent == null) {
            return Optional.empty();
        }
        BigDecimal spread = spreadPercent.value();
        return tables.apply(rateCode)
                .flatMap(table -> table.entries().stream()
                        .filter(entry -> !entry.validFrom().isAfter(day))
                        .reduce((earlier, later) -> later))
                .map(entry -> new Percent(entry.annualRatePercent().value().add(spread)));
    }
}
