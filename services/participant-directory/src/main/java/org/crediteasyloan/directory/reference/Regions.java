package org.crediteasyloan.directory.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/**
 * The administrative regions as a tree, with their history (行政区划), GB/T 2260. A code that is no longer in use stays, with its
 * last day and the code that took its place, so that older records can be read.
 */
@Schema(
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "REGIONS"))
record Regions(@NotEmpty @Size(max = 4_000) List<@Valid @NotNull Region> regions) implements ReferenceContent {

    /** One code; its fields are explained at {@link RegionsState.Region}. */
    record Region(
            @NotNull RegionCode code,
            @NotBlank @Size(max = 100) String nameZh,
            @NotBlank @Size(max = 200) String nameEn,
            @NotNull RegionsState.Level level,
            @Nullable RegionCode parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable RegionCode replacedBy) {}

    @Override
    public boolean fits(TableName table) {
        return table.isOf(RegionsState.KEY);
    }

    @Override
    public void check(TableName table, Optional<ReferenceContent> published, Findings findings) {
        Map<RegionCode, Region> byCode = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            findings.addIf(
                    byCode.putIfAbsent(regions.get(i).code(), regions.get(i)) != null,
                    TableFault.CODE_REPEATED,
                    pointer(i, "code"));
        }
        for (int i = 0; i < regions.size(); i++) {
            checkPlace(i, byCode, findings);
            checkHistory(i, byCode, findings);
        }
        published
                .map(Regions.class::cast)
                .filter(old -> !old.regions().stream().map(Region::code).allMatch(byCode::containsKey))
                .ifPresent(old -> findings.add(TableFault.CODE_DROPPED, "/regions"));
    }

    private void checkPlace(int index, Map<RegionCode, Region> byCode, Findings findings) {
        Region region = regions.get(index);
        RegionCode parentCode = region.parent();
        if (parentCode == null) {
            findings.addIf(
                    region.level() != RegionsState.Level.PROVINCE, TableFault.PARENT_MISSING, pointer(index, "parent"));
            return;
        }
        Region parent = byCode.get(parentCode);
        if (parent == null) {
            findings.add(TableFault.PARENT_UNKNOWN, pointer(index, "parent"));
        } else if (leadsBack(region.code(), code -> next(byCode, code, Region::parent))) {
            findings.add(TableFault.CIRCLE, pointer(index, "parent"));
        } else {
            findings.addIf(
                    region.level().compareTo(parent.level()) <= 0,
                    TableFault.LEVEL_NOT_BELOW_PARENT,
                    pointer(index, "level"));
        }
    }

    private void checkHistory(int index, Map<RegionCode, Region> byCode, Findings findings) {
        Region region = regions.get(index);
        LocalDate from = region.validFrom();
        LocalDate until = region.validUntil();
        findings.addIf(
                from != null && until != null && until.isBefore(from),
                TableFault.VALIDITY_REVERSED,
                pointer(index, "validUntil"));
        RegionCode replacement = region.replacedBy();
        if (replacement != null) {
            findings.addIf(until == null, TableFault.REPLACED_BUT_IN_USE, pointer(index, "validUntil"));
            findings.addIf(
                    !byCode.containsKey(replacement), TableFault.REPLACEMENT_UNKNOWN, pointer(index, "replacedBy"));
            findings.addIf(
                    leadsBack(region.code(), code -> next(byCode, code, Region::replacedBy)),
                    TableFault.CIRCLE,
                    pointer(index, "replacedBy"));
        }
    }

    private static Optional<RegionCode> next(
            Map<RegionCode, Region> byCode, RegionCode code, Function<Region, @Nullable RegionCode> reference) {
        return Optional.ofNullable(byCode.get(code)).map(reference);
    }

    /** Whoever stands before a circle is not in it, and is not blamed. */
    private static boolean leadsBack(RegionCode start, Function<RegionCode, Optional<RegionCode>> next) {
        Set<RegionCode> seen = new HashSet<>();
        Optional<RegionCode> code = next.apply(start);
        while (code.isPresent() && seen.add(code.get())) {
            if (code.get().equals(start)) {
                return true;
            }
            code = next.apply(code.get());
        }
        return false;
    }

    private static String pointer(int index, String field) {
        return "/regions/" + index + "/" + field;
    }

    @Override
    public State toState(TableName table, long version) {
        return new RegionsState(
                version,
                regions.stream()
                        .map(region -> new RegionsState.Region(
                                region.code(),
                                region.nameZh(),
                                region.nameEn(),
                                region.level(),
                                region.parent(),
                                region.validFrom(),
                                region.validUntil(),
                                region.replacedBy()))
                        .toList());
    }
}
