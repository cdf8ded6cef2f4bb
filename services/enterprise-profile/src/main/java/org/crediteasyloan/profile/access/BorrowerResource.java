package org.crediteasyloan.profile.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsFeature;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.borrower.FactHistory;
import org.crediteasyloan.profile.borrower.StatedFact;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

@Path("/enterprise-profile/v1/borrowers")
class BorrowerResource {

    private final ReadBorrowers read;
    private final FactHistory history;
    private final CurrentCaller caller;

    BorrowerResource(ReadBorrowers read, FactHistory history, CurrentCaller caller) {
        this.read = read;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Duty.BORROWER)
    @Transactional
    public List<HeldBorrowerView> held() {
        return read.held(caller.subject());
    }

    @GET
    @Path("{borrowerId}")
    @RolesAllowed(Duty.BORROWER)
    @Transactional
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public BorrowerView own(UUID borrowerId) {
        requireActingFor(borrowerId);
        return read.own(borrowerId);
    }

    @GET
    @Path("{borrowerId}/fact-history")
    @RolesAllowed(Duty.BORROWER)
    @Transactional
    @Parameter(
            name = "Acting-For",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public Page<StatedFactView> history(
            UUID borrowerId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        requireActingFor(borrowerId);
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
    @NeedsFeature(ConnectionFeature.READ_FACTS)
    @Transactional
    public ConsentedFactsView consented(UUID borrowerId) {
        return read.byBank(borrowerId, caller.participant(ParticipantKind.BANK));
    }

    private void requireActingFor(UUID borrowerId) {
        if (!caller.borrower().equals(borrowerId)) {
            throw Refusal.of(CommonRule.NOT_FOUND);
        }
    }
}
