package org.crediteasyloan.kit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState.Reach;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Level;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Status;
import org.crediteasyloan.contracts.event.participant.ParticipantUnitsState.Unit;
import org.crediteasyloan.kit.dispatch.Dispatch.ToManager;
import org.crediteasyloan.kit.dispatch.Dispatch.ToQueue;
import org.crediteasyloan.kit.staff.CaseFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchDeciderTest {

    private static final RegionCode HAINAN = new RegionCode("460000");
    private static final RegionCode QIONGHAI = new RegionCode("469002");
    private static final RegionCode WANNING = new RegionCode("469006");

    private static final UnitMap UNITS = new UnitMap(new ParticipantUnitsState(
            new ParticipantCode("BANK-HNRCB"),
            1,
            List.of(
                    unit("HQ", null, Level.HEAD_OFFICE, HAINAN, Status.OPEN),
                    unit("QH", "HQ", Level.BRANCH, QIONGHAI, Status.OPEN),
                    unit("QH-BOAO", "QH", Level.SUB_BRANCH, QIONGHAI, Status.OPEN),
                    unit("WN", "HQ", Level.BRANCH, WANNING, Status.CLOSED),
                    unit("WN-OLD", "WN", Level.SUB_BRANCH, WANNING, Status.CLOSED))));

    private static final CaseFacts CASE = facts(QIONGHAI, "P-1", GuaranteeKind.CREDIT, "A01");

    @Test
    void theDeepestUnitThatServesTheRegionComesFirst() {
        Manager headOffice = manager(1, "HQ", everything(HAINAN), 9, 0);
        Manager branch = manager(2, "QH", everything(QIONGHAI), 9, 1);
        Manager counter = manager(3, "QH-BOAO", everything(QIONGHAI), 9, 5);

        assertThat(handOut(headOffice, branch, counter)).isEqualTo(to(counter));
        assertThat(handOut(headOffice, branch)).isEqualTo(to(branch));
        assertThat(handOut(headOffice)).isEqualTo(to(headOffice));
    }

    @Test
    void inOneUnitTheLeastLoadedGetsItAndThenWhoWasEnrolledFirst() {
        Manager busy = manager(1, "QH", everything(QIONGHAI), 9, 2);
        Manager second = manager(3, "QH", everything(QIONGHAI), 9, 1);
        Manager first = manager(2, "QH", everything(QIONGHAI), 9, 1);

        assertThat(handOut(busy, second, first)).isEqualTo(to(first));
    }

    @Test
    void aFullCounterLeavesTheCaseToTheUnitAbove() {
        Manager full = manager(1, "QH-BOAO", everything(QIONGHAI), 2, 2);
        Manager above = manager(2, "HQ", everything(HAINAN), 9, 8);

        assertThat(handOut(full, above)).isEqualTo(to(above));
    }

    @Test
    void aManagerOfAUnitElsewhereWhoReachesTheRegionComesLast() {
        Manager elsewhere = manager(1, "WN", everything(HAINAN), 9, 0);
        Manager headOffice = manager(2, "HQ", everything(HAINAN), 9, 8);

        assertThat(handOut(elsewhere, headOffice)).isEqualTo(to(headOffice));
        assertThat(handOut(elsewhere)).isEqualTo(to(elsewhere));
    }

    @Test
    void whereNobodyIsLeftItWaitsWithTheNearestUnitAndSaysWhy() {
        Manager inWanning = manager(1, "HQ", everything(WANNING), 9, 0);
        Manager ofOtherProduct = manager(2, "QH", new Reach(List.of(QIONGHAI), List.of("P-2"), null, null), 9, 0);
        Manager ofOtherGuarantee =
                manager(3, "QH", new Reach(List.of(QIONGHAI), null, List.of(GuaranteeKind.MORTGAGE), null), 9, 0);
        Manager ofOtherIndustry =
                manager(4, "QH", new Reach(List.of(QIONGHAI), null, null, List.of(new IndustryCode("C"))), 9, 0);
        Manager full = manager(5, "QH", everything(QIONGHAI), 1, 1);

        assertThat(handOut(inWanning)).isEqualTo(new ToQueue("QH-BOAO", DispatchReason.NOBODY_IN_REGION));
        assertThat(handOut(inWanning, ofOtherProduct, ofOtherGuarantee, ofOtherIndustry))
                .isEqualTo(new ToQueue("QH-BOAO", DispatchReason.NOBODY_FOR_BUSINESS));
        assertThat(handOut(inWanning, ofOtherProduct, full))
                .isEqualTo(new ToQueue("QH-BOAO", DispatchReason.NOBODY_FREE));
        assertThat(handOut()).isEqualTo(new ToQueue("QH-BOAO", DispatchReason.NOBODY_IN_REGION));
    }

    @Test
    void aRegionNoOpenUnitServesWaitsAtTheHeadOffice() {
        CaseFacts wanning = facts(WANNING, "P-1", GuaranteeKind.CREDIT, "A01");

        assertThat(DispatchDecider.handOut(wanning, UNITS, List.of()))
                .isEqualTo(new ToQueue("HQ", DispatchReason.NOBODY_IN_REGION));
    }

    /** A lead has no product, and a borrower may have no industry. */
    @Test
    void whatIsNotKnownOfACaseBoundsNobody() {
        CaseFacts lead =
                new CaseFacts(QIONGHAI, Set.of(QIONGHAI, HAINAN), Optional.empty(), Optional.empty(), Optional.empty());
        Manager narrow = manager(
                1,
                "QH",
                new Reach(
                        List.of(QIONGHAI),
                        List.of("P-2"),
                        List.of(GuaranteeKind.MORTGAGE),
                        List.of(new IndustryCode("C"))),
                9,
                0);

        assertThat(DispatchDecider.handOut(lead, UNITS, List.of(narrow))).isEqualTo(to(narrow));
    }

    @Test
    void whoIsNamedTakesOverIfItFitsAndElseTheCaseGoesBackToTheQueue() {
        Manager fit = manager(1, "HQ", everything(HAINAN), 9, 0);
        Manager full = manager(2, "QH", everything(QIONGHAI), 1, 1);

        assertThat(handOver("QH", Optional.of(fit)))
                .isEqualTo(new ToManager(fit.staffId(), "HQ", DispatchReason.TO_SUCCESSOR));
        assertThat(handOver("QH", Optional.of(full))).isEqualTo(new ToQueue("QH", DispatchReason.SUCCESSOR_UNFIT));
        assertThat(DispatchDecider.handOver(
                        CASE, UNITS, "QH", Optional.of(id(9)), Optional.empty(), DispatchReason.TO_SUCCESSOR))
                .isEqualTo(new ToQueue("QH", DispatchReason.SUCCESSOR_UNFIT));
        assertThat(DispatchDecider.handOver(
                        CASE, UNITS, "WN-OLD", Optional.empty(), Optional.empty(), DispatchReason.TO_SUCCESSOR))
                .as("closed units up to the first open one")
                .isEqualTo(new ToQueue("HQ", DispatchReason.NO_SUCCESSOR));
    }

    @Test
    void aUnitHasThoseBelowIt() {
        assertThat(UNITS.below("QH")).containsExactlyInAnyOrder("QH", "QH-BOAO");
        assertThat(UNITS.below("HQ")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_129, 7_919})
    void whateverTheManagersTheBestOfThoseWhoFitGetsItInWhateverOrderTheyCome(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Manager> managers = someManagers(random);
            CaseFacts facts = someFacts(random);

            Dispatch dispatch = DispatchDecider.handOut(facts, UNITS, managers);

            List<Manager> shuffled = new ArrayList<>(managers);
            Collections.shuffle(shuffled, random);
            assertThat(DispatchDecider.handOut(facts, UNITS, shuffled))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(dispatch);
            List<Manager> fitting = managers.stream()
                    .filter(manager -> facts.isWithin(manager.reach()) && manager.openCases() < manager.maxOpenCases())
                    .toList();
            switch (dispatch) {
                case ToManager given -> {
                    Manager chosen = managers.stream()
                            .filter(manager -> manager.staffId().equals(given.staffId()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(fitting).contains(chosen);
                    assertThat(fitting).noneMatch(other -> isBetter(other, chosen, facts));
                }
                case ToQueue queued -> {
                    assertThat(fitting).as("seed %d, round %d", seed, round).isEmpty();
                    assertThat(UNITS.isOpen(queued.unitCode())).isTrue();
                    assertThat(queued.reason()).isEqualTo(lackOf(managers, facts));
                }
            }
        }
    }

    /** One after the other, as they come: nobody ever holds more than it may, and with room for all none waits. */
    @ParameterizedTest
    @ValueSource(longs = {3, 42, 1_000_003})
    void noManagerGetsMoreThanItMayHoldAndLoadsOfOneUnitStayEven(long seed) {
        Random random = new Random(seed);
        int most = 1 + random.nextInt(8);
        List<Manager> managers = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(number -> manager(number, "QH", everything(QIONGHAI), most, 0))
                .toList());

        for (int cases = 0; cases < 5 * most; cases++) {
            ToManager given = (ToManager) DispatchDecider.handOut(CASE, UNITS, managers);
            managers.replaceAll(manager -> manager.staffId().equals(given.staffId()) ? oneMore(manager) : manager);
            int least = managers.stream().mapToInt(Manager::openCases).min().orElseThrow();
            assertThat(managers).allMatch(manager -> manager.openCases() - least <= 1);
        }

        assertThat(managers).allMatch(manager -> manager.openCases() == most);
        assertThat(DispatchDecider.handOut(CASE, UNITS, managers))
                .isEqualTo(new ToQueue("QH-BOAO", DispatchReason.NOBODY_FREE));
    }

    private static boolean isBetter(Manager other, Manager chosen, CaseFacts facts) {
        int nearness = UNITS.nearness(other.unitCode(), facts.around());
        int ofChosen = UNITS.nearness(chosen.unitCode(), facts.around());
        return nearness > ofChosen || nearness == ofChosen && other.openCases() < chosen.openCases();
    }

    private static DispatchReason lackOf(List<Manager> managers, CaseFacts facts) {
        if (managers.stream().noneMatch(manager -> facts.isInRegionsOf(manager.reach()))) {
            return DispatchReason.NOBODY_IN_REGION;
        }
        return managers.stream().anyMatch(manager -> facts.isWithin(manager.reach()))
                ? DispatchReason.NOBODY_FREE
                : DispatchReason.NOBODY_FOR_BUSINESS;
    }

    private static List<Manager> someManagers(Random random) {
        List<String> units = List.of("HQ", "QH", "QH-BOAO", "WN", "WN-OLD", "UNKNOWN");
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(number -> {
                    int most = 1 + random.nextInt(3);
                    Reach reach = new Reach(
                            List.of(List.of(HAINAN, QIONGHAI, WANNING).get(random.nextInt(3))),
                            random.nextBoolean() ? null : List.of("P-" + random.nextInt(2)),
                            random.nextBoolean() ? null : List.of(GuaranteeKind.CREDIT),
                            random.nextBoolean() ? null : List.of(new IndustryCode("A")));
                    return manager(
                            number, units.get(random.nextInt(units.size())), reach, most, random.nextInt(most + 1));
                })
                .toList();
    }

    private static CaseFacts someFacts(Random random) {
        return facts(
                random.nextBoolean() ? QIONGHAI : WANNING,
                "P-" + random.nextInt(2),
                random.nextBoolean() ? GuaranteeKind.CREDIT : GuaranteeKind.MORTGAGE,
                random.nextBoolean() ? "A01" : "C13");
    }

    private static Dispatch handOut(Manager... managers) {
        return DispatchDecider.handOut(CASE, UNITS, List.of(managers));
    }

    private static Dispatch handOver(String unitCode, Optional<Manager> successor) {
        return DispatchDecider.handOver(
                CASE, UNITS, unitCode, successor.map(Manager::staffId), successor, DispatchReason.TO_SUCCESSOR);
    }

    private static Dispatch to(Manager manager) {
        return new ToManager(manager.staffId(), manager.unitCode(), DispatchReason.NEAREST);
    }

    private static Manager oneMore(Manager manager) {
        return new Manager(
                manager.staffId(),
                manager.unitCode(),
                manager.reach(),
                manager.maxOpenCases(),
                manager.openCases() + 1);
    }

    private static Manager manager(int number, String unitCode, Reach reach, int most, int open) {
        return new Manager(id(number), unitCode, reach, most, open);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Reach everything(RegionCode region) {
        return new Reach(List.of(region), null, null, null);
    }

    private static CaseFacts facts(RegionCode region, String product, GuaranteeKind guarantee, String industry) {
        return new CaseFacts(
                region,
                Set.of(region, HAINAN),
                Optional.of(product),
                Optional.of(guarantee),
                Optional.of(new IndustryCode(industry)));
    }

    private static Unit unit(String code, @Nullable String parent, Level level, RegionCode region, Status status) {
        return new Unit(code, parent, level, "机构", "Unit", region, status);
    }
}
