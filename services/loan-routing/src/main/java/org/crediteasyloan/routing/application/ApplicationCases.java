package org.crediteasyloan.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.dispatch.Dispatch;
import org.crediteasyloan.kit.dispatch.DispatchedCases;
import org.crediteasyloan.kit.dispatch.HeldCase;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.routing.application.ApplicationState.AtBank;
import org.crediteasyloan.routing.application.ApplicationState.Open;

/** The open applications banks have, as cases they hand to their account managers. A loan that is paid out is none any more. */
@ApplicationScoped
public class ApplicationCases implements DispatchedCases {

    private final Applications applications;
    private final ApplicationReach reach;

    ApplicationCases(Applications applications, ApplicationReach reach) {
        this.applications = applications;
        this.reach = reach;
    }

    /**
     * The application its bank hands on, locked.
     *
     * @throws Refusal {@code not-found} where it is at another bank, over or out of the caller's reach
     */
    public HeldCase heldForChange(UUID id, ParticipantCode bank) {
        return applications
                .findForChange(id)
                .map(Applications.Stored::application)
                .flatMap(application -> heldCase(reach.require(application)))
                .filter(held -> held.bank().equals(bank))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    @Override
    public String neededDuty() {
        return Duty.CREDIT_OFFICER;
    }

    @Override
    public Found lock(UUID id) {
        return applications
                .findUnlessLocked(id)
                .map(stored -> (Found) new Found.Locked(heldCase(stored.application())))
                .orElseGet(() ->
                        applications.find(id).isPresent() ? new Found.Busy() : new Found.Locked(Optional.empty()));
    }

    @Override
    public List<UUID> idsOf(ParticipantCode bank) {
        return applications.idsWithoutManager(bank);
    }

    @Override
    public void moved(UUID id, Dispatch dispatch) {
        applications.showAgain(id);
    }

    /** The bank and the number of times it was handed on, while it is open there. */
    static Optional<Assignment> openAt(ApplicationState state) {
        return state instanceof AtBank held && state instanceof Open
                ? Optional.of(held.assignment())
                : Optional.empty();
    }

    private Optional<HeldCase> heldCase(LoanApplication application) {
        return openAt(application.state())
                .flatMap(assignment -> reach.factsOf(application.borrowerId(), assignment.productCode())
                        .map(facts -> new HeldCase(application.id(), assignment.bank(), facts)));
    }
}
