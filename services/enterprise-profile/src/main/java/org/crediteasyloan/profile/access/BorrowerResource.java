package org.crediteasyloan.profile.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.mandate.ActingFor;
import org.jspecify.annotations.Nullable;

@Path("/enterprise-profile/v1/borrowers")
class BorrowerResource {

    private final ReadBorrowers read;
    private final ActingFor actingFor;
    private final CurrentCaller caller;

    BorrowerResource(ReadBorrowers read, ActingFor actingFor, CurrentCaller caller) {
        this.read = read;
        this.actingFor = actingFor;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Duty.BORROWER)
    public List<HeldBorrowerView> held() {
        return read.held(actingFor.liveMandates());
    }

    @GET
    @Path("{borrowerId}")
    @RolesAllowed(Duty.BORROWER)
    public BorrowerView own(@HeaderParam(ActingFor.HEADER) @Nullable String borrower, UUID borrowerId) {
        if (!actingFor.borrower(borrower).equals(borrowerId)) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
        return read.own(borrowerId);
    }

    @GET
    @Path("{borrowerId}/facts")
    @RolesAllowed(Duty.CREDIT_OFFICER)
    public ConsentedFactsView consented(UUID borrowerId) {
        return read.byBank(borrowerId, caller.participant(ParticipantKind.BANK));
    }
}
