package org.crediteasyloan.profile.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.FactHistory;
import org.crediteasyloan.profile.borrower.StatedFact;
import org.crediteasyloan.profile.mandate.ActingFor;
import org.jspecify.annotations.Nullable;

@Path("/enterprise-profile/v1/borrowers")
class BorrowerResource {

    private final ReadBorrowers read;
    private final FactHistory history;
    private final ActingFor actingFor;
    private final CurrentCaller caller;

    BorrowerResource(ReadBorrowers read, FactHistory history, ActingFor actingFor, CurrentCaller caller) {
        this.read = read;
        this.history = history;
        this.actingFor = actingFor;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Duty.BORROWER)
    @Transactional
    public List<HeldBorrowerView> held() {
        return read.held(actingFor.liveMandates());
    }

    @GET
    @Path("{borrowerId}")
    @RolesAllowed(Duty.BORROWER)
    @Transactional
    public BorrowerView own(@HeaderParam(ActingFor.HEADER) @Nullable String borrower, UUID borrowerId) {
        requireActingFor(borrowerId, borrower);
        return read.own(borrowerId);
    }

    @GET
    @Path("{borrowerId}/fact-history")
    @RolesAllowed(Duty.BORROWER)
    @Transactional
    public Page<StatedFactView> history(
            @HeaderParam(ActingFor.HEADER) @Nullable String borrower,
            UUID borrowerId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        requireActingFor(borrowerId, borrower);
        Position start = Position.fromCursor(after);
        return Page.of(
                history.feed(borrowerId, start, limit),
                StatedFact::position,
                StatedFactView::of,
                after == null ? null : start);
    }

    @GET
    @Path("{borrowerId}/facts")
    @RolesAllowed(Duty.CREDIT_OFFICER)
    @Transactional
    public ConsentedFactsView consented(UUID borrowerId) {
        return read.byBank(borrowerId, caller.participant(ParticipantKind.BANK));
    }

    private void requireActingFor(UUID borrowerId, @Nullable String header) {
        if (!actingFor.borrower(header).equals(borrowerId)) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
    }
}
