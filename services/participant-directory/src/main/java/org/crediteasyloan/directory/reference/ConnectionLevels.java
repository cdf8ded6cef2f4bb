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
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.event.State;
import org.crediteasyloan.contracts.event.reference.ConnectionLevelsState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What each level of connection switches on from a day on (数据通、模型通、系统通). */
@Schema(
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "CONNECTION_LEVELS"))
record ConnectionLevels(@NotEmpty @Size(max = 200) List<@Valid @NotNull Level> levels) implements ReferenceContent {

    /** One level; its fields are explained at {@link ConnectionLevelsState.Level}. */
    @Schema(name = "ListedConnectionLevel")
    record Level(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,38}") String code,

            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 100) String nameZh,
            @NotBlank @Size(max = 200) String nameEn,
            @NotNull @Size(max = 20) List<@NotNull ConnectionFeature> features,
            @NotNull Boolean needsKey) {

        Began began() {
            return new Began(code, validFrom);
        }
    }

    private record Began(String code, LocalDate validFrom) {}

    @Override
    public boolean fits(TableName table) {
        return table.isOf(ConnectionLevelsState.KEY);
    }

    @Override
    public void check(TableName table, Optional<ReferenceContent> published, Findings findings) {
        Set<Began> seen = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            String at = "/levels/" + i;
            findings.addIf(!seen.add(levels.get(i).began()), TableFault.CODE_REPEATED, at + "/validFrom");
            Set<ConnectionFeature> features = new HashSet<>();
            for (int j = 0; j < levels.get(i).features().size(); j++) {
                findings.addIf(
                        !features.add(levels.get(i).features().get(j)),
                        TableFault.CODE_REPEATED,
                        at + "/features/" + j);
            }
        }
        published
                .map(ConnectionLevels.class::cast)
                .filter(old -> !old.levels().stream().map(Level::began).allMatch(seen::contains))
                .ifPresent(old -> findings.add(TableFault.CODE_DROPPED, "/levels"));
    }

    @Override
    public State toState(TableName table, long version) {
        return new ConnectionLevelsState(
                version,
                levels.stream()
                        .map(level -> new ConnectionLevelsState.Level(
                                level.code(),
                                level.validFrom(),
                                level.nameZh(),
                                level.nameEn(),
                                level.features(),
                                level.needsKey()))
                        .toList());
    }
}
