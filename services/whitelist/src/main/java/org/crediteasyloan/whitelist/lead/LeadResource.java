package org.crediteasyloan.whitelist.lead;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.dispatch.CaseMove;
import org.crediteasyloan.kit.dispatch.DispatchFilter;
import org.crediteasyloan.kit.dispatch.DispatchView;
import org.crediteasyloan.kit.dispatch.DispatchWish;
import org.crediteasyloan.kit.dispatch.GiveBackRequest;
import org.crediteasyloan.kit.dispatch.HandOutRequest;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.NeedsFeature;
import org.crediteasyloan.kit.identity.OpenToSandbox;
import org.crediteasyloan.whitelist.listtype.ListTypes;
import org.crediteasyloan.whitelist.region.PublishedRegions;
import org.jspecify.annotations.Nullable;

@Path("/whitelist/v1")
@Authenticated
class LeadResource {

    private final ReadLeads readLeads;
    private final WorkOnLead workOnLead;
    private final DispatchLead dispatchLead;
    private final DispatchWish.Factory dispatchWishes;
    private final LeadReach reach;
    private final LeadOutcomes outcomes;
    private final ListTypes listTypes;
    private final PublishedRegions regions;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    LeadResource(
            ReadLeads readLeads,
            WorkOnLead workOnLead,
            DispatchLead dispatchLead,
            DispatchWish.Factory dispatchWishes,
            LeadReach reach,
            LeadOutcomes outcomes,
            ListTypes listTypes,
            PublishedRegions regions,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.readLeads = readLeads;
        this.workOnLead = workOnLead;
        this.dispatchLead = dispatchLead;
        this.dispatchWishes = dispatchWishes;
        this.reach = reach;
        this.outcomes = outcomes;
        this.listTypes = listTypes;
        this.regions = regions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("leads")
    @OpenToSandbox
    @RolesAllowed({Duty.LEAD_READER, Duty.DISPATCHER})
    @NeedsFeature(ConnectionFeature.PULL_LEADS)
    @Transactional
    public Page<LeadView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("region") @Nullable @Pattern(regexp = "[1-9][0-9]{5}") String region,
            @QueryParam("minAmountFen") @DefaultValue("0") @Min(0) long minAmountFen,
            @QueryParam("dispatch") @Nullable DispatchFilter dispatch) {
        Receiver receiver = receiver();
        Leads.Wish wish = new Leads.Wish(
                region == null ? null : regions.get().within(new RegionCode(region)),
                minAmountFen,
                reach.bounds(),
                dispatchWishes.of(dispatch, receiver.code()));
        return readLeads.page(receiver, wish, after, limit);
    }

    @GET
    @Path("leads/{leadId}")
    @OpenToSandbox
    @RolesAllowed({Duty.LEAD_READER, Duty.DISPATCHER})
    @NeedsFeature(ConnectionFeature.PULL_LEADS)
    @Transactional
    public LeadView get(UUID leadId) {
        return readLeads.get(leadId, receiver());
    }

    @POST
    @Path("leads/{leadId}/lease")
    @OpenToSandbox
    @RolesAllowed(Duty.LEAD_READER)
    @NeedsFeature(ConnectionFeature.WRITE_BACK_STATUS)
    public LeaseView take(UUID leadId) {
        Receiver receiver = receiver();
        return idempotency.once(Map.of(), LeaseView.class, () -> workOnLead.take(leadId, receiver));
    }

    @POST
    @Path("leads/{leadId}/release")
    @OpenToSandbox
    @RolesAllowed(Duty.LEAD_READER)
    @NeedsFeature(ConnectionFeature.WRITE_BACK_STATUS)
    public LeaseView release(UUID leadId) {
        Receiver receiver = receiver();
        return idempotency.once(Map.of(), LeaseView.class, () -> workOnLead.release(leadId, receiver));
    }

    @POST
    @Path("leads/{leadId}/feedback")
    @OpenToSandbox
    @RolesAllowed(Duty.LEAD_READER)
    @NeedsFeature(ConnectionFeature.WRITE_BACK_STATUS)
    public LeaseView report(UUID leadId, @NotNull @Valid LeadFeedback feedback) {
        Receiver receiver = receiver();
        return idempotency.once(
                feedback, LeaseView.class, () -> workOnLead.report(leadId, receiver, feedback, caller.subject()));
    }

    @POST
    @Path("leads/{leadId}/dispatch")
    @RolesAllowed(Duty.DISPATCHER)
    public DispatchView handOut(UUID leadId, @NotNull @Valid HandOutRequest request) {
        Receiver receiver = receiver();
        return idempotency.once(
                request, DispatchView.class, () -> dispatchLead.handOut(leadId, receiver, request, caller.subject()));
    }

    @POST
    @Path("leads/{leadId}/dispatch/return")
    @RolesAllowed(Duty.LEAD_READER)
    public DispatchView giveBack(UUID leadId, @NotNull @Valid GiveBackRequest request) {
        Receiver receiver = receiver();
        return idempotency.once(request, DispatchView.class, () -> dispatchLead.giveBack(leadId, receiver, request));
    }

    @GET
    @Path("leads/{leadId}/dispatch/moves")
    @RolesAllowed({Duty.LEAD_READER, Duty.DISPATCHER})
    @Transactional
    public List<CaseMove> moves(UUID leadId) {
        return dispatchLead.moves(leadId, receiver());
    }

    @GET
    @OpenData
    @OpenToSandbox
    @Path("lead-outcomes")
    @Transactional
    public List<LeadOutcome> outcomes() {
        return outcomes.all();
    }

    private Receiver receiver() {
        ParticipantCode code = caller.participant(Receiver.KINDS.toArray(ParticipantKind[]::new));
        ParticipantKind kind = ParticipantKind.valueOf(String.valueOf(caller.claim("participant_kind")));
        return new Receiver(code, listTypes.codesReceivedBy(kind));
    }
}
