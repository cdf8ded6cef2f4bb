package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.QuotasState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** How much of the free services one caller may use in a day (公平使用额度). */
@Schema(
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "QUOTAS"))
record Quotas(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull Quota> quotas) implements ReferenceContent {

    /** One quota; its fields are explained at {@link QuotasState.Quota}. */
    record Quota(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,38}") String caller,

            @NotNull QuotasState.Use use,
            @NotNull @Min(1) @Max(1_000_000_000_000L) Long perDay,
            @NotNull LocalDate validFrom) {}

    @Override
    public boolean fits(TableName table) {
        return table.isOf(QuotasState.KEY);
    }

    @Override
    public void check(TableName table, Optional<ReferenceContent> published, Findings findings) {
        Map<String, LocalDate> lastOf = new HashMap<>();
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            String at = "/quotas/" + i;
            findings.addIf(!isCaller(quota.caller()), TableFault.CALLER_UNKNOWN, at + "/caller");
            LocalDate last = lastOf.put(quota.caller() + "/" + quota.use(), quota.validFrom());
            findings.addIf(
                    last != null && !quota.validFrom().isAfter(last),
                    TableFault.DATES_NOT_ASCENDING,
                    at + "/validFrom");
        }
    }

    private static boolean isCaller(String caller) {
        return caller.equals(QuotasState.Quota.PERSON)
                || Arrays.stream(ParticipantKind.values())
                        .anyMatch(kind -> kind.name().equals(caller));
    }

    @Override
    public State toState(TableName table, long version) {
        return new QuotasState(
                version,
                quotas.stream()
                        .map(quota ->
                                new QuotasState.Quota(quota.caller(), quota.use(), quota.perDay(), quota.validFrom()))
                        .toList());
    }
}
