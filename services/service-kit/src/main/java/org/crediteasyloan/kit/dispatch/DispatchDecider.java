package org.crediteasyloan.kit.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.kit.dispatch.Dispatch.ToManager;
import org.crediteasyloan.kit.dispatch.Dispatch.ToQueue;
import org.crediteasyloan.kit.staff.CaseFacts;

/** Decides who inside a bank gets a case. The same values give the same answer, in whatever order the managers come. */
final class DispatchDecider {

    private DispatchDecider() {}

    /**
     * Among the managers who reach the case by region and business and have room: the nearest unit first, then the fewest open
     * cases, then who was enrolled first. Where nobody is left it waits with the nearest unit, for the first reason that left nobody.
     */
    static Dispatch handOut(CaseFacts facts, UnitMap units, List<Manager> managers) {
        List<Manager> left = managers;
        for (DispatchReason lack : List.of(
                DispatchReason.NOBODY_IN_REGION, DispatchReason.NOBODY_FOR_BUSINESS, DispatchReason.NOBODY_FREE)) {
            left = left.stream().filter(manager -> !lacks(lack, manager, facts)).toList();
            if (left.isEmpty()) {
                return new ToQueue(units.queueFor(facts.around()), lack);
            }
        }
        return left.stream()
                .min(Comparator.<Manager>comparingInt(manager -> -units.nearness(manager.unitCode(), facts.around()))
                        .thenComparingInt(Manager::openCases)
                        .thenComparing(Manager::staffId, Comparator.comparing(UUID::toString)))
                .map(manager -> (Dispatch) toManager(manager, DispatchReason.NEAREST))
                .orElseThrow();
    }

    /**
     * To whom the person who held the case has named, if that one fits, or else back to the queue of the unit it lay in.
     *
     * @param named by id, also where that one is not there
     * @param successor who was named, if there
     */
    static Dispatch handOver(
            CaseFacts facts,
            UnitMap units,
            String unitCode,
            Optional<UUID> named,
            Optional<Manager> successor,
            DispatchReason why) {
        if (named.isEmpty()) {
            return new ToQueue(units.openAt(unitCode), DispatchReason.NO_SUCCESSOR);
        }
        return successor
                .filter(manager -> fits(manager, facts))
                .map(manager -> (Dispatch) toManager(manager, why))
                .orElseGet(() -> new ToQueue(units.openAt(unitCode), DispatchReason.SUCCESSOR_UNFIT));
    }

    /** Why a manager cannot get the case; empty where it can. */
    static Optional<DispatchReason> misfit(Manager manager, CaseFacts facts) {
        return List.of(DispatchReason.NOBODY_IN_REGION, DispatchReason.NOBODY_FOR_BUSINESS, DispatchReason.NOBODY_FREE)
                .stream()
                .filter(lack -> lacks(lack, manager, facts))
                .findFirst();
    }

    static boolean fits(Manager manager, CaseFacts facts) {
        return misfit(manager, facts).isEmpty();
    }

    static ToManager toManager(Manager manager, DispatchReason reason) {
        return new ToManager(manager.staffId(), manager.unitCode(), reason);
    }

    private static boolean lacks(DispatchReason lack, Manager manager, CaseFacts facts) {
        return switch (lack) {
            case NOBODY_IN_REGION -> !facts.isInRegionsOf(manager.reach());
            case NOBODY_FOR_BUSINESS -> !facts.isOfBusinessOf(manager.reach());
            case NOBODY_FREE -> !manager.hasRoom();
            case NEAREST,
                    TAKEN_IN_PERSON,
                    TO_SUCCESSOR,
                    TO_DEPUTY,
                    BY_DISPATCHER,
                    NO_SUCCESSOR,
                    SUCCESSOR_UNFIT,
                    GIVEN_BACK -> throw new IllegalArgumentException(lack + " is nothing a manager lacks");
        };
    }
}
