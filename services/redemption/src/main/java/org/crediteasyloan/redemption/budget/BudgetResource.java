package org.crediteasyloan.redemption.budget;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.redemption.feed.FeedQuery;
import org.crediteasyloan.redemption.scheme.PublishedSchemes;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/redemption/v1/schemes/{code}/budgets")
@Authenticated
class BudgetResource {

    private final MaintainBudget maintain;
    private final Budgets budgets;
    private final PublishedSchemes schemes;
    private final FeedQuery feed;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    BudgetResource(
            MaintainBudget maintain,
            Budgets budgets,
            PublishedSchemes schemes,
            FeedQuery feed,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.maintain = maintain;
        this.budgets = budgets;
        this.schemes = schemes;
        this.feed = feed;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Duty.SCHEME_MAKER, Duty.SCHEME_APPROVER, Duty.PAYOUT_MAKER, Duty.PAYOUT_RELEASER, Duty.SUPERVISOR})
    @Transactional
    public Page<BudgetView> list(
            String code,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        schemes.requireReadable(code);
        FeedQuery.Selection ofScheme =
                new FeedQuery.Selection("budget", "id", "scheme_code = :scheme", Map.of("scheme", code));
        return feed.page(ofScheme, UUID.class, after, limit, budgets::views);
    }

    @POST
    @RolesAllowed(Duty.SCHEME_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetView.class)))
    public BudgetView propose(String code, @NotNull @Valid ProposeBudget proposal) {
        caller.participant(ParticipantKind.FINANCE);
        return idempotency.once(proposal, BudgetView.class, () -> maintain.propose(code, proposal, caller.subject()));
    }
}
