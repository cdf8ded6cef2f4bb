package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A reference rate with its dates (利率表): each holds from its day on, until the next entry. */
@Schema(
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "RATE_TABLE"))
record RateTable(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull Entry> entries) implements ReferenceContent {

    @Schema(name = "RateEntry")
    record Entry(@NotNull LocalDate validFrom, @NotNull Percent annualRatePercent) {}

    @Override
    public boolean fits(TableName table) {
        return table.isOf("rate-table");
    }

    @Override
    public void check(TableName table, Optional<ReferenceContent> published, Findings findings) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            findings.addIf(
                    entry.annualRatePercent().isNegative(),
                    TableFault.NEGATIVE_RATE,
                    "/entries/" + i + "/annualRatePercent");
            findings.addIf(
                    i > 0 && !entry.validFrom().isAfter(entries.get(i - 1).validFrom()),
                    TableFault.DATES_NOT_ASCENDING,
                    "/entries/" + i + "/validFrom");
        }
    }

    @Override
    public State toState(TableName table, long version) {
        return new RateTableState(
                table.code(),
                version,
                entries.stream()
                        .map(entry -> new RateTableState.Entry(entry.validFrom(), entry.annualRatePercent()))
                        .toList());
    }
}
