package org.crediteasyloan.directory.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Level;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Status;
import org.crediteasyloan.directory.reference.KnownRegions;
import org.crediteasyloan.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a tree of units. */
final class UnitChecks {

    private final List<UnitTree.Unit> units;
    private final Map<String, UnitTree.Unit> byCode = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private UnitChecks(List<UnitTree.Unit> units) {
        this.units = units;
        // Of two with one code the first counts; the second is an error anyway.
        units.forEach(unit -> byCode.putIfAbsent(unit.unitCode(), unit));
    }

    /**
     * @param kind of the institution, which says what its levels are
     * @param knownCodes the units that were told before
     */
    static List<FieldError> errorsOf(
            UnitTree tree, ParticipantKind kind, Set<String> knownCodes, KnownRegions regions) {
        UnitChecks checks = new UnitChecks(tree.units());
        checks.codes();
        checks.roots();
        checks.parents();
        checks.circles();
        checks.levels(familyOf(kind));
        checks.regions(regions);
        checks.nothingForgotten(knownCodes);
        return checks.errors;
    }

    private static Level.Family familyOf(ParticipantKind kind) {
        return switch (kind) {
            case REGULATOR, FINANCE, SUPERVISOR -> Level.Family.ADMINISTRATION;
            case BANK, GUARANTOR, LOCAL_FINANCE, EQUITY, CREDIT_BUREAU, CHANNEL, OPERATOR -> Level.Family.OFFICES;
        };
    }

    private void codes() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            if (!seen.add(units.get(i).unitCode())) {
                error(i, "unitCode", "unit-repeated", "机构代码重复。", "The code is given twice.");
            }
        }
    }

    private void roots() {
        boolean found = false;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).parentCode() == null) {
                if (found) {
                    error(i, "parentCode", "several-roots", "只能有一个最上级机构。", "Only one unit has no unit above it.");
                }
                found = true;
            }
        }
        if (!found) {
            errors.add(new FieldError("/units", "no-root", "须有一个最上级机构。", "One unit has no unit above it."));
        }
    }

    private void parents() {
        for (int i = 0; i < units.size(); i++) {
            UnitTree.Unit unit = units.get(i);
            if (unit.parentCode() == null) {
                continue;
            }
            UnitTree.Unit parent = byCode.get(unit.parentCode());
            if (parent == null) {
                error(i, "parentCode", "parent-unknown", "上级机构不存在。", "There is no such unit above it.");
                continue;
            }
            if (!parent.level().isAbove(unit.level())) {
                error(
                        i,
                        "level",
                        "level-out-of-order",
                        "层级须低于上级机构。",
                        "The level must lie below that of the unit above.");
            }
            if (parent.status() == Status.CLOSED && unit.status() == Status.OPEN) {
                error(i, "status", "open-below-closed", "上级机构已关闭。", "The unit above is closed.");
            }
        }
    }

    /** Each unit that comes upon itself on the way up. */
    private void circles() {
        for (int i = 0; i < units.size(); i++) {
            if (comesUponItself(units.get(i))) {
                error(i, "parentCode", "circle", "上下级关系成环。", "On the way up it comes upon itself.");
            }
        }
    }

    private boolean comesUponItself(UnitTree.Unit unit) {
        Set<String> passed = new HashSet<>();
        @Nullable String above = unit.parentCode();
        while (above != null && passed.add(above)) {
            if (above.equals(unit.unitCode())) {
                return true;
            }
            UnitTree.Unit parent = byCode.get(above);
            above = parent == null ? null : parent.parentCode();
        }
        return false;
    }

    private void levels(Level.Family family) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).level().family() != family) {
                error(
                        i,
                        "level",
                        "level-of-another-kind",
                        "此类机构没有该层级。",
                        "Institutions of this kind have no such level.");
            }
        }
    }

    /** A closed unit stays where it was, also when its region has ended. */
    private void regions(KnownRegions regions) {
        for (int i = 0; i < units.size(); i++) {
            UnitTree.Unit unit = units.get(i);
            String pointer = "/units/" + i + "/regionCode";
            (unit.status() == Status.OPEN
                            ? regions.faultOf(unit.regionCode(), pointer)
                            : regions.faultOfFormer(unit.regionCode(), pointer))
                    .ifPresent(errors::add);
        }
    }

    /** Old work names its unit, so a unit is closed and never just gone. */
    private void nothingForgotten(Set<String> knownCodes) {
        knownCodes.stream()
                .filter(code -> !byCode.containsKey(code))
                .sorted()
                .forEach(code -> errors.add(new FieldError(
                        "/units",
                        "unit-missing",
                        "缺少机构" + code + "；不再营业的机构应关闭而非删除。",
                        "Unit " + code + " is missing; close it instead of leaving it out.")));
    }

    private void error(int index, String field, String code, String textZh, String textEn) {
        errors.add(new FieldError("/units/" + index + "/" + field, code, textZh, textEn));
    }
}
