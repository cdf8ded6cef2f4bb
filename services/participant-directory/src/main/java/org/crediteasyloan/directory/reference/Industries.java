package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.IndustriesState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** The industries by name (国民经济行业分类), GB/T 4754: sections, and as much of what lies inside them as is needed. */
@Schema(
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "INDUSTRIES"))
record Industries(@NotEmpty @Size(max = 2_000) List<@Valid @NotNull Industry> industries) implements ReferenceContent {

    record Industry(
            @NotNull IndustryCode code,
            @NotBlank @Size(max = 100) String nameZh,
            @NotBlank @Size(max = 200) String nameEn) {}

    @Override
    public boolean fits(TableName table) {
        return table.isOf(IndustriesState.KEY);
    }

    @Override
    public void check(TableName table, Optional<ReferenceContent> published, Findings findings) {
        Set<IndustryCode> codes = industries.stream().map(Industry::code).collect(Collectors.toSet());
        Set<IndustryCode> seen = new HashSet<>();
        for (int i = 0; i < industries.size(); i++) {
            IndustryCode code = industries.get(i).code();
            findings.addIf(!seen.add(code), TableFault.CODE_REPEATED, "/industries/" + i + "/code");
            findings.addIf(!codes.contains(code.section()), TableFault.PARENT_UNKNOWN, "/industries/" + i + "/code");
        }
        published
                .map(Industries.class::cast)
                .filter(old -> !old.industries().stream().map(Industry::code).allMatch(codes::contains))
                .ifPresent(old -> findings.add(TableFault.CODE_DROPPED, "/industries"));
    }

    @Override
    public State toState(TableName table, long version) {
        return new IndustriesState(
                version,
                industries.stream()
                        .map(industry ->
                                new IndustriesState.Industry(industry.code(), industry.nameZh(), industry.nameEn()))
                        .toList());
    }
}
