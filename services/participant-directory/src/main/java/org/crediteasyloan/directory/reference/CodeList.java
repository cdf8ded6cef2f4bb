package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.CodeListState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/** A code list in Chinese and English (代码表): reasons to refuse, purposes of loans, kinds of guarantees. */
@Schema(
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "CODE_LIST"))
record CodeList(@NotEmpty @Size(max = 500) List<@Valid @NotNull Code> codes) implements ReferenceContent {

    /** One code; its fields are explained at {@link CodeListState.Code}. */
    @Schema(name = "ListedCode")
    record Code(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,60}") String code,

            @NotBlank @Size(max = 200) String nameZh,
            @NotBlank @Size(max = 200) String nameEn,
            @Nullable Boolean repairable,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    @Override
    public boolean fits(TableName table) {
        return table.isOf("code-list");
    }

    @Override
    public void check(TableName table, Optional<ReferenceContent> published, Findings findings) {
        boolean isOfReasons = codes.stream().anyMatch(code -> code.repairable() != null);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            String at = "/codes/" + i;
            findings.addIf(!seen.add(code.code()), TableFault.CODE_REPEATED, at + "/code");
            LocalDate until = code.validUntil();
            findings.addIf(
                    until != null && until.isBefore(code.validFrom()),
                    TableFault.VALIDITY_REVERSED,
                    at + "/validUntil");
            findings.addIf(isOfReasons && code.repairable() == null, TableFault.REPAIRABLE_MISSING, at + "/repairable");
        }
        published
                .map(CodeList.class::cast)
                .filter(old -> !old.codes().stream().map(Code::code).allMatch(seen::contains))
                .ifPresent(old -> findings.add(TableFault.CODE_DROPPED, "/codes"));
    }

    @Override
    public State toState(TableName table, long version) {
        return new CodeListState(
                table.code(),
                version,
                codes.stream()
                        .map(code -> new CodeListState.Code(
                                code.code(),
                                code.nameZh(),
                                code.nameEn(),
                                code.repairable(),
                                code.validFrom(),
                                code.validUntil()))
                        .toList());
    }
}
