package org.crediteasyloan.redemption.entitlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.redemption.feed.FeedQuery;
import org.jspecify.annotations.Nullable;

@Path("/redemption/v1/entitlements")
@RolesAllowed({
    Duty.SCHEME_MAKER,
    Duty.SCHEME_APPROVER,
    Duty.PAYOUT_MAKER,
    Duty.PAYOUT_RELEASER,
    Duty.SUPERVISOR,
    Duty.BORROWER
})
class EntitlementResource {

    private final Entitlements entitlements;
    private final FeedQuery feed;
    private final CurrentCaller caller;

    EntitlementResource(Entitlements entitlements, FeedQuery feed, CurrentCaller caller) {
        this.entitlements = entitlements;
        this.feed = feed;
        this.caller = caller;
    }

    /** Whose entitlements the caller may see: as a condition on rows, and as the same condition on one row. */
    private record Scope(String condition, Map<String, Object> parameters, Predicate<EntitlementRow> covers) {}

    @GET
    @Transactional
    public Page<EntitlementView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("status") @Nullable EntitlementStatus status,
            @QueryParam("schemeCode") @Nullable String schemeCode,
            @HeaderParam("Acting-For") @Nullable String actingFor) {
        Scope scope = scope();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        String condition = scope.condition();
        if (status != null) {
            condition += " AND status = :status";
            parameters.put("status", status.name());
        }
        if (schemeCode != null) {
            condition += " AND scheme_code = :scheme";
            parameters.put("scheme", schemeCode);
        }
        return feed.page(
                new FeedQuery.Selection("entitlement", "id", condition, parameters),
                UUID.class,
                after,
                limit,
                this::views);
    }

    @GET
    @Path("{id}")
    @Transactional
    public EntitlementView get(UUID id, @HeaderParam("Acting-For") @Nullable String actingFor) {
        Scope scope = scope();
        return entitlements
                .findByIdOptional(id)
                .filter(scope.covers())
                .map(this::view)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    private Scope scope() {
        if (caller.hasDuty(Duty.BORROWER)) {
            UUID borrower = caller.borrower();
            return new Scope(
                    "borrower_id = :borrower", Map.of("borrower", borrower), row -> row.borrowerId.equals(borrower));
        }
        String participant = caller.participant(ParticipantKind.FINANCE, ParticipantKind.SUPERVISOR)
                .value();
        return ParticipantKind.SUPERVISOR.name().equals(caller.claim("participant_kind"))
                ? new Scope("true", Map.of(), _ -> true)
                : new Scope("owner = :owner", Map.of("owner", participant), row -> participant.equals(row.owner));
    }

    private Map<UUID, EntitlementView> views(List<UUID> ids) {
        return entitlements.list("id in ?1", ids).stream().collect(Collectors.toMap(row -> row.id, this::view));
    }

    private EntitlementView view(EntitlementRow row) {
        return EntitlementView.of(row, entitlements.sharesOf(row), entitlements.explanationOf(row));
    }
}
