package org.crediteasyloan.kit.dispatch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Status;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Unit;

/** The units of a bank with how deep each lies (分支机构层级). */
final class UnitMap {

    /** Of a unit that is closed, unknown or does not serve the region; further away than every other. */
    static final int FAR = -1;

    private final Map<String, Unit> byCode = new HashMap<>();

    UnitMap(ParticipantUnitsState tree) {
        tree.units().forEach(unit -> byCode.put(unit.unitCode(), unit));
    }

    /** How near a unit is to a region: the deeper it lies among those that serve it, the nearer. */
    int nearness(String unitCode, Set<RegionCode> around) {
        return serving(unitCode, around).map(this::depth).orElse(FAR);
    }

    /** Where a case of the region waits: with the nearest open unit, or else at the head office. */
    String queueFor(Set<RegionCode> around) {
        return byCode.keySet().stream()
                .filter(code -> serving(code, around).isPresent())
                .max(Comparator.<String>comparingInt(code -> nearness(code, around))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseGet(this::root);
    }

    /** The unit itself while it is open, or else the first open one above it. */
    String openAt(String unitCode) {
        Unit unit = byCode.get(unitCode);
        while (unit != null && unit.status() == Status.CLOSED && unit.parentCode() != null) {
            unit = byCode.get(unit.parentCode());
        }
        return unit == null ? root() : unit.unitCode();
    }

    boolean isOpen(String unitCode) {
        return Optional.ofNullable(byCode.get(unitCode))
                .filter(unit -> unit.status() == Status.OPEN)
                .isPresent();
    }

    /** The unit and all below it. */
    Set<String> below(String unitCode) {
        return byCode.keySet().stream()
                .filter(code -> above(code).contains(unitCode))
                .collect(Collectors.toCollection(() -> new HashSet<>(List.of(unitCode))));
    }

    private Optional<Unit> serving(String unitCode, Set<RegionCode> around) {
        return Optional.ofNullable(byCode.get(unitCode))
                .filter(unit -> unit.status() == Status.OPEN && around.contains(unit.regionCode()));
    }

    private int depth(Unit unit) {
        return above(unit.unitCode()).size();
    }

    /** The unit and those above it. */
    private Set<String> above(String unitCode) {
        Set<String> above = new HashSet<>();
        Unit unit = byCode.get(unitCode);
        while (unit != null && above.add(unit.unitCode()) && unit.parentCode() != null) {
            unit = byCode.get(unit.parentCode());
        }
        return above;
    }

    private String root() {
        return byCode.values().stream()
                .filter(unit -> unit.parentCode() == null)
                .findFirst()
                .map(Unit::unitCode)
                .orElseThrow(() -> new IllegalStateException("A bank with account managers has units"));
    }
}
