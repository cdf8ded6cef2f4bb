package org.crediteasyloan.catalog.cost;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** The price of a product (利率). JSON: an object whose {@code kind} names the form. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rate.Fixed.class, name = "FIXED"),
    @JsonSubTypes.Type(value = Rate.TablePlusSpread.class, name = "TABLE_PLUS_SPREAD")
})
@Schema(
        oneOf = {Rate.Fixed.class, Rate.TablePlusSpread.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "FIXED", schema = Rate.Fixed.class),
            @DiscriminatorMapping(value = "TABLE_PLUS_SPREAD", schema = Rate.TablePlusSpread.class)
        })
public sealed interface Rate {

    /** The rate in percent a year on that day; empty when its table has none. */
    Optional<Percent> on(LocalDate day, Function<String, Optional<RateTableState>> tables);

    /** The same every day (固定利率), in percent a year. */
    @Schema(
            name = "FixedRate",
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "FIXED"))
    record Fixed(@NotNull Percent annualRatePercent) implements Rate {

        @Override
        public Optional<Percent> on(LocalDate day, Function<String, Optional<RateTableState>> tables) {
            return Optional.of(annualRatePercent);
        }
    }

    /**
     * A published rate and a spread (LPR 加点): the table's last value from before or on the day.
     *
     * @param rateCode the table, for example {@code LPR_1Y}
     * @param spreadPercent percentage points, may be negative
     */
    @Schema(
            name = "TablePlusSpread",
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "TABLE_PLUS_SPREAD"))
    record TablePlusSpread(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}") String rateCode,

            @NotNull Percent spreadPercent) implements Rate {

        @Override
        public Optional<Percent> on(LocalDate day, Function<String, Optional<RateTableState>> tables) {
            return tables.apply(rateCode)
                    .flatMap(table -> table.entries().stream()
                            .filter(entry -> !entry.validFrom().isAfter(day))
                            .reduce((earlier, later) -> later))
                    .map(entry -> new Percent(entry.annualRatePercent().value().add(spreadPercent.value())));
        }
    }
}
