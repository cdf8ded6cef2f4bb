package org.crediteasyloan.directory.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Level;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Status;
import org.crediteasyloan.contracts.event.reference.RegionsState;
import org.crediteasyloan.directory.reference.KnownRegions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitChecksTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-18");
    private static final KnownRegions REGIONS = new KnownRegions(
            new RegionsState(
                    1,
                    List.of(
                            region("460000", null, null),
                            region("469003", null, TODAY.minusDays(1)),
                            region("460400", TODAY.plusDays(1), null))),
            TODAY);

    @Test
    void aBankIsATreeOfOfficesAndAnAuthorityOneOfAdministrations() {
        assertThat(errors(
                        ParticipantKind.BANK,
                        unit("HQ", null, Level.HEAD_OFFICE),
                        unit("WN", "HQ", Level.BRANCH),
                        unit("WN-1", "WN", Level.SUB_BRANCH),
                        unit("HK-1", "HQ", Level.SUB_BRANCH)))
                .isEmpty();
        assertThat(errors(
                        ParticipantKind.REGULATOR, unit("QH", null, Level.COUNTY), unit("QH-1", "QH", Level.TOWNSHIP)))
                .isEmpty();
    }

    @Test
    void aCircleIsToldAtEachUnitOnIt() {
        assertThat(errors(
                        ParticipantKind.BANK,
                        unit("HQ", null, Level.HEAD_OFFICE),
                        unit("A", "C", Level.BRANCH),
                        unit("B", "A", Level.BRANCH),
                        unit("C", "B", Level.BRANCH),
                        unit("D", "C", Level.SUB_BRANCH)))
                .containsExactly(
                        "/units/1/level level-out-of-order",
                        "/units/2/level level-out-of-order",
                        "/units/3/level level-out-of-order",
                        "/units/1/parentCode circle",
                        "/units/2/parentCode circle",
                        "/units/3/parentCode circle");
    }

    @Test
    void aUnitAboveItselfIsACircleAndLeavesNoRoot() {
        assertThat(errors(ParticipantKind.BANK, unit("HQ", "HQ", Level.HEAD_OFFICE)))
                .containsExactly("/units no-root", "/units/0/level level-out-of-order", "/units/0/parentCode circle");
    }

    @Test
    void everythingElseThatIsWrongIsToldAtOnce() {
        assertThat(errors(
                        ParticipantKind.BANK,
                        unit("HQ", null, Level.HEAD_OFFICE),
                        unit("TOP", null, Level.HEAD_OFFICE),
                        unit("HQ", null, Level.BRANCH),
                        unit("X", "NOWHERE", Level.BRANCH),
                        unit("Y", "HQ", Level.HEAD_OFFICE),
                        unit("Z", "HQ", Level.TOWNSHIP)))
                .containsExactly(
                        "/units/2/unitCode unit-repeated",
                        "/units/1/parentCode several-roots",
                        "/units/2/parentCode several-roots",
                        "/units/3/parentCode parent-unknown",
                        "/units/4/level level-out-of-order",
                        "/units/5/level level-out-of-order",
                        "/units/5/level level-of-another-kind");
    }

    @Test
    void noUnitIsOpenBelowAClosedOneAndNoneIsForgotten() {
        UnitTree tree = new UnitTree(
                1L,
                List.of(
                        unit("HQ", null, Level.HEAD_OFFICE),
                        closed("WN", "HQ", Level.BRANCH),
                        unit("WN-1", "WN", Level.SUB_BRANCH),
                        closed("WN-2", "WN", Level.SUB_BRANCH)));

        assertThat(errors(tree, ParticipantKind.BANK, Set.of("HQ", "WN", "HK")))
                .containsExactly("/units/2/status open-below-closed", "/units unit-missing");
    }

    @Test
    void anOpenUnitLiesInARegionThatIsInUseToday() {
        assertThat(errors(
                        ParticipantKind.BANK,
                        unit("HQ", null, Level.HEAD_OFFICE),
                        in("469003", unit("ENDED", "HQ", Level.BRANCH)),
                        in("460400", unit("TOMORROW", "HQ", Level.BRANCH)),
                        in("469999", unit("NOWHERE", "HQ", Level.BRANCH)),
                        in("469003", closed("LONG-GONE", "HQ", Level.BRANCH)),
                        in("469999", closed("NEVER-THERE", "HQ", Level.BRANCH))))
                .containsExactly(
                        "/units/1/regionCode region-not-in-use",
                        "/units/2/regionCode region-not-in-use",
                        "/units/3/regionCode region-unknown",
                        "/units/5/regionCode region-unknown");
    }

    private static RegionsState.Region region(String code, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new RegionsState.Region(
                new RegionCode(code), "某地", "A place", RegionsState.Level.PROVINCE, null, from, until, null);
    }

    private static UnitTree.Unit in(String region, UnitTree.Unit unit) {
        return new UnitTree.Unit(
                unit.unitCode(),
                unit.parentCode(),
                unit.level(),
                unit.nameZh(),
                unit.nameEn(),
                new RegionCode(region),
                unit.status());
    }

    private static List<String> errors(ParticipantKind kind, UnitTree.Unit... units) {
        return errors(new UnitTree(0L, Arrays.asList(units)), kind, Set.of());
    }

    private static List<String> errors(UnitTree tree, ParticipantKind kind, Set<String> known) {
        return UnitChecks.errorsOf(tree, kind, known, REGIONS).stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    private static UnitTree.Unit unit(String code, @Nullable String parent, Level level) {
        return new UnitTree.Unit(code, parent, level, "机构", "Unit", new RegionCode("460000"), Status.OPEN);
    }

    private static UnitTree.Unit closed(String code, @Nullable String parent, Level level) {
        return new UnitTree.Unit(code, parent, level, "机构", "Unit", new RegionCode("460000"), Status.CLOSED);
    }
}
