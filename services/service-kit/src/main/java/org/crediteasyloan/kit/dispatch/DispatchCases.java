package org.crediteasyloan.kit.dispatch;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.participant.ParticipantStaffState;
import org.crediteasyloan.kit.BusinessDay;
import org.crediteasyloan.kit.copy.Units;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Hands the cases of a bank to its account managers (派单). A bank without account managers has none of this: its cases are the bank's.
 *
 * <p>Lock order: the case, then the bank.
 */
@ApplicationScoped
public class DispatchCases {

    private final List<DispatchedCases> cases;
    private final Dispatches dispatches;
    private final Staff staff;
    private final Units units;
    private final Deadlines deadlines;
    private final Clock clock;

    DispatchCases(
            @All List<DispatchedCases> cases,
            Dispatches dispatches,
            Staff staff,
            Units units,
            Deadlines deadlines,
            Clock clock) {
        this.cases = cases;
        this.dispatches = dispatches;
        this.staff = staff;
        this.units = units;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A case came to a bank, or left it. Who gets it, or who may now get another one, is decided a moment later by the timer: whoever
     * moves a case, its borrower for one, sees nothing of the bank's people.
     */
    @Transactional(TxType.MANDATORY)
    public void changedHands(UUID caseId, ParticipantCode bank) {
        if (staff.hasAccountManagers(bank)) {
            deadlines.set(SettleCase.KIND, caseId, clock.instant());
        }
    }

    /**
     * A person took the case for its bank: an account manager holds it itself.
     *
     * @throws Refusal {@code manager-does-not-fit}
     */
    @Transactional(TxType.MANDATORY)
    public void takenBy(ParticipantStaffState person, HeldCase held) {
        if (!person.mayHoldCases() || !hasNeededDuty(person)) {
            return;
        }
        dispatches.lock(held.bank());
        Instant now = clock.instant();
        Manager manager = managerOrRefuse(held, person.staffId(), now);
        keep(held, DispatchDecider.toManager(manager, DispatchReason.TAKEN_IN_PERSON), null, person.subject(), now);
    }

    /**
     * A dispatcher hands the case, which is locked, to somebody or into a queue.
     *
     * @throws Refusal {@code invalid-fields}, {@code no-account-managers}, {@code manager-does-not-fit}
     */
    @Transactional(TxType.MANDATORY)
    public DispatchView handOut(HeldCase held, HandOutRequest request, String dispatcher) {
        if (!staff.hasAccountManagers(held.bank())) {
            throw Refusal.of(DispatchRule.NO_ACCOUNT_MANAGERS);
        }
        dispatches.lock(held.bank());
        Instant now = clock.instant();
        UUID managerId = request.managerId();
        String unitCode = request.unitCode();
        if ((managerId == null) == (unitCode == null)) {
            throw wrongField(
                    "/managerId", "manager-or-unit", "请指定客户经理或机构之一。", "Name a manager or a unit, one of them.");
        }
        Dispatch dispatch;
        if (managerId != null) {
            dispatch = DispatchDecider.toManager(managerOrRefuse(held, managerId, now), DispatchReason.BY_DISPATCHER);
        } else if (unitCode != null && unitsOf(held.bank()).isOpen(unitCode)) {
            dispatch = new Dispatch.ToQueue(unitCode, DispatchReason.BY_DISPATCHER);
        } else {
            throw wrongField("/unitCode", "unit-unknown", "没有该机构或其已关闭。", "There is no such unit, or it is closed.");
        }
        keep(held, dispatch, request.reason(), dispatcher, now);
        afterALoadFell(held.bank(), now);
        return viewOf(held);
    }

    /**
     * The manager who holds the case, which is locked, gives it back into the queue of its unit.
     *
     * @throws Refusal {@code case-not-yours}
     */
    @Transactional(TxType.MANDATORY)
    public DispatchView giveBack(HeldCase held, GiveBackRequest request, Optional<ParticipantStaffState> person) {
        dispatches.lock(held.bank());
        DispatchView view = dispatches
                .find(held.caseId(), held.bank())
                .filter(found -> person.filter(holder -> holder.staffId().equals(found.managerId()))
                        .isPresent())
                .orElseThrow(() -> Refusal.of(DispatchRule.CASE_NOT_YOURS));
        Instant now = clock.instant();
        String unitCode = unitsOf(held.bank()).openAt(view.unitCode());
        keep(
                held,
                new Dispatch.ToQueue(unitCode, DispatchReason.GIVEN_BACK),
                request.reason(),
                person.map(ParticipantStaffState::subject).orElse(null),
                now);
        afterALoadFell(held.bank(), now);
        return viewOf(held);
    }

    /** Brings in line where a case lies inside its bank with where it is and who is there. Told twice it finds nothing to do. */
    @Transactional(TxType.MANDATORY)
    void settle(UUID caseId, Instant now) {
        for (DispatchedCases ofService : cases) {
            switch (ofService.lock(caseId)) {
                case DispatchedCases.Found.Busy _ -> deadlines.set(SettleCase.KIND, caseId, now.plus(SettleCase.SOON));
                case DispatchedCases.Found.Locked locked -> settle(caseId, locked.held(), now);
            }
        }
    }

    private void settle(UUID caseId, Optional<HeldCase> held, Instant now) {
        Optional<ParticipantCode> has = held.map(HeldCase::bank);
        for (ParticipantCode bank : dispatches.banksOf(caseId)) {
            if (has.filter(bank::equals).isEmpty()) {
                dispatches.end(caseId, bank);
                afterALoadFell(bank, now);
            }
        }
        held.filter(present -> staff.hasAccountManagers(present.bank())).ifPresent(present -> settle(present, now));
    }

    private void settle(HeldCase held, Instant now) {
        dispatches.lock(held.bank());
        Optional<DispatchView> found = dispatches.find(held.caseId(), held.bank());
        if (found.isEmpty()) {
            keep(held, decide(held, now), null, null, now);
            return;
        }
        DispatchView view = found.get();
        if (view.managerId() != null) {
            handOverFrom(view.managerId(), view.unitCode(), held, now);
        } else if (view.reason().isForWantOfAManager()) {
            Dispatch dispatch = decide(held, now);
            if (dispatch.reason() != view.reason() || !dispatch.unitCode().equals(view.unitCode())) {
                keep(held, dispatch, null, null, now);
            }
        }
    }

    private void handOverFrom(UUID managerId, String unitCode, HeldCase held, Instant now) {
        Optional<ParticipantStaffState> holder = staff.find(managerId);
        LocalDate today = BusinessDay.of(now);
        if (holder.filter(person -> person.holdsCasesOn(today)).isPresent()) {
            return;
        }
        boolean isAway = holder.filter(person -> person.isInOfficeOn(today) && person.mayHoldCases())
                .isPresent();
        Optional<UUID> named = isAway
                ? holder.map(ParticipantStaffState::absence).map(ParticipantStaffState.Absence::deputyId)
                : holder.map(ParticipantStaffState::successorId);
        Dispatch dispatch = DispatchDecider.handOver(
                held.facts(),
                unitsOf(held.bank()),
                unitCode,
                named,
                named.flatMap(id -> manager(held.bank(), id, now)),
                isAway ? DispatchReason.TO_DEPUTY : DispatchReason.TO_SUCCESSOR);
        keep(held, dispatch, null, null, now);
    }

    private Dispatch decide(HeldCase held, Instant now) {
        return DispatchDecider.handOut(held.facts(), unitsOf(held.bank()), managersOf(held.bank(), now));
    }

    private void keep(
            HeldCase held, Dispatch dispatch, @Nullable HandReason handReason, @Nullable String movedBy, Instant now) {
        dispatches.put(held, dispatch, handReason, movedBy, now);
        cases.forEach(ofService -> ofService.moved(held.caseId(), dispatch));
    }

    /** Whoever has room again gets what has waited longest for it; that one's turn finds the next. */
    private void afterALoadFell(ParticipantCode bank, Instant now) {
        dispatches.longestWaitingForRoom(bank).ifPresent(waiting -> deadlines.set(SettleCase.KIND, waiting, now));
    }

    private Manager managerOrRefuse(HeldCase held, UUID managerId, Instant now) {
        Manager manager = manager(held.bank(), managerId, now)
                .orElseThrow(() -> wrongField(
                        "/managerId",
                        "manager-not-there",
                        "没有该客户经理或其不在岗。",
                        "There is no such account manager, or it is not there today."));
        boolean holdsItAlready = dispatches
                .find(held.caseId(), held.bank())
                .map(DispatchView::managerId)
                .filter(managerId::equals)
                .isPresent();
        DispatchDecider.misfit(manager, held.facts())
                .filter(lack -> lack != DispatchReason.NOBODY_FREE || !holdsItAlready)
                .ifPresent(lack -> {
                    throw Refusal.of(DispatchRule.MANAGER_DOES_NOT_FIT, lack);
                });
        return manager;
    }

    private Optional<Manager> manager(ParticipantCode bank, UUID staffId, Instant now) {
        return managersOf(bank, now).stream()
                .filter(manager -> manager.staffId().equals(staffId))
                .findFirst();
    }

    private List<Manager> managersOf(ParticipantCode bank, Instant now) {
        Map<UUID, Integer> openCases = dispatches.openCases(bank);
        LocalDate today = BusinessDay.of(now);
        List<Manager> managers = new ArrayList<>();
        for (ParticipantStaffState person : staff.of(bank)) {
            Integer most = person.maxOpenCases();
            if (most != null && person.holdsCasesOn(today) && hasNeededDuty(person)) {
                managers.add(new Manager(
                        person.staffId(),
                        person.unitCode(),
                        person.reach(),
                        most,
                        openCases.getOrDefault(person.staffId(), 0)));
            }
        }
        return managers;
    }

    private boolean hasNeededDuty(ParticipantStaffState person) {
        return cases.stream().allMatch(ofService -> person.duties().contains(ofService.neededDuty()));
    }

    private UnitMap unitsOf(ParticipantCode bank) {
        return units.find(bank)
                .map(UnitMap::new)
                .orElseThrow(() -> new IllegalStateException("The units of " + bank + " are not known yet"));
    }

    private DispatchView viewOf(HeldCase held) {
        return dispatches.find(held.caseId(), held.bank()).orElseThrow();
    }

    private static Refusal wrongField(String pointer, String code, String textZh, String textEn) {
        return Refusal.ofFields(CommonRule.INVALID_FIELDS, List.of(new FieldError(pointer, code, textZh, textEn)));
    }
}
