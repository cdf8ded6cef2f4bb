package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What makes an enterprise micro, small or medium (企业划型标准), 工信部联企业〔2011〕300号, and the standards that follow it. */
@Schema(
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "SIZE_THRESHOLDS"))
record SizeThresholds(@NotEmpty @Size(max = 20) List<@Valid @NotNull Standard> standards) implements ReferenceContent {

    /** Holds from its day on, until the next. */
    @Schema(name = "SizeStandard")
    record Standard(
            @NotNull LocalDate validFrom,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull Group> groups) {

        private void check(String pointer, Findings findings) {
            Set<String> codes = new HashSet<>();
            Set<IndustryCode> industries = new HashSet<>();
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                String at = pointer + "/groups/" + i;
                findings.addIf(!codes.add(group.code()), TableFault.GROUP_REPEATED, at + "/code");
                for (int k = 0; k < group.industryCodes().size(); k++) {
                    findings.addIf(
                            !industries.add(group.industryCodes().get(k)),
                            TableFault.INDUSTRY_IN_TWO_GROUPS,
                            at + "/industryCodes/" + k);
                }
                group.checkLimits(at + "/limits/", findings);
            }
        }
    }

    /** Industries that are measured alike; explained at {@link SizeThresholdsState.Group}. */
    @Schema(name = "SizeGroup")
    record Group(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,30}") String code,

            @NotBlank @Size(max = 100) String nameZh,
            @NotBlank @Size(max = 200) String nameEn,
            @NotNull @Size(max = 200) List<@NotNull IndustryCode> industryCodes,
            @NotEmpty @Size(max = 3) List<@Valid @NotNull Limit> limits) {

        private void checkLimits(String pointer, Findings findings) {
            Set<SizeThresholdsState.Metric> metrics = EnumSet.noneOf(SizeThresholdsState.Metric.class);
            for (int i = 0; i < limits.size(); i++) {
                Limit limit = limits.get(i);
                findings.addIf(!metrics.add(limit.metric()), TableFault.METRIC_REPEATED, pointer + i + "/metric");
                findings.addIf(!limit.ascends(), TableFault.LIMITS_NOT_ASCENDING, pointer + i);
            }
        }
    }

    /** The lower limits of one figure, in persons or fen. */
    @Schema(name = "SizeLimit")
    record Limit(@NotNull SizeThresholdsState.Metric metric, long small, long medium, long large) {

        private boolean ascends() {
            return 0 <= small && small <= medium && medium <= large;
        }
    }

    @Override
    public boolean fits(TableName table) {
        return table.isOf(SizeThresholdsState.KEY);
    }

    @Override
    public void check(TableName table, Optional<ReferenceContent> published, Findings findings) {
        for (int i = 0; i < standards.size(); i++) {
            standards.get(i).check("/standards/" + i, findings);
            findings.addIf(
                    i > 0
                            && !standards
                                    .get(i)
                                    .validFrom()
                                    .isAfter(standards.get(i - 1).validFrom()),
                    TableFault.DATES_NOT_ASCENDING,
                    "/standards/" + i + "/validFrom");
        }
    }

    @Override
    public State toState(TableName table, long version) {
        return new SizeThresholdsState(
                version,
                standards.stream()
                        .map(standard -> new SizeThresholdsState.Standard(
                                standard.validFrom(),
                                standard.groups().stream()
                                        .map(SizeThresholds::toState)
                                        .toList()))
                        .toList());
    }

    private static SizeThresholdsState.Group toState(Group group) {
        return new SizeThresholdsState.Group(
                group.code(),
                group.nameZh(),
                group.nameEn(),
                group.industryCodes(),
                group.limits().stream()
                        .map(limit -> new SizeThresholdsState.Limit(
                                limit.metric(), limit.small(), limit.medium(), limit.large()))
                        .toList());
    }
}
