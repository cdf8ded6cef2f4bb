package org.crediteasyloan.routing.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.dispatch.CaseMove;
import org.crediteasyloan.kit.dispatch.DispatchCases;
import org.crediteasyloan.kit.dispatch.DispatchView;
import org.crediteasyloan.kit.dispatch.Dispatches;
import org.crediteasyloan.kit.dispatch.GiveBackRequest;
import org.crediteasyloan.kit.dispatch.HandOutRequest;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.crediteasyloan.routing.application.ApplicationCases;
import org.crediteasyloan.routing.tracking.FollowApplication;

/** A bank's people hand on an application it has: a dispatcher to a manager or a queue, a manager back. */
@ApplicationScoped
class DispatchAssignment {

    private final ApplicationCases cases;
    private final DispatchCases dispatchCases;
    private final Dispatches dispatches;
    private final FollowApplication follow;
    private final CurrentStaff staff;

    DispatchAssignment(
            ApplicationCases cases,
            DispatchCases dispatchCases,
            Dispatches dispatches,
            FollowApplication follow,
            CurrentStaff staff) {
        this.cases = cases;
        this.dispatchCases = dispatchCases;
        this.dispatches = dispatches;
        this.follow = follow;
        this.staff = staff;
    }

    @Transactional
    DispatchView handOut(UUID id, ParticipantCode bank, HandOutRequest request, String dispatcher) {
        return dispatchCases.handOut(cases.heldForChange(id, bank), request, dispatcher);
    }

    @Transactional
    DispatchView giveBack(UUID id, ParticipantCode bank, GiveBackRequest request) {
        return dispatchCases.giveBack(cases.heldForChange(id, bank), request, staff.enrolled());
    }

    /** As long as the bank has the application. */
    @Transactional
    List<CaseMove> moves(UUID id, ParticipantCode bank) {
        follow.requireAtBank(id, bank);
        return dispatches.movesOf(id, bank);
    }
}
