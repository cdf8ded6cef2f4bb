package org.crediteasyloan.redemption.scheme;

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
import java.util.Optional;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.crediteasyloan.redemption.feed.FeedQuery;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/redemption/v1/schemes")
@Authenticated
class SchemeResource {

    static final String SCHEME_CODE = "[A-Z][A-Z0-9-]{2,39}";

    private final MaintainScheme maintain;
    private final SchemeViews views;
    private final FeedQuery feed;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    SchemeResource(
            MaintainScheme maintain, SchemeViews views, FeedQuery feed, Idempotency idempotency, CurrentCaller caller) {
        this.maintain = maintain;
        this.views = views;
        this.feed = feed;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @OpenData
    @Transactional
    public Page<SchemeView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Optional<ParticipantCode> reader = caller.participantCode();
        FeedQuery.Selection visible = new FeedQuery.Selection(
                "scheme",
                "scheme_code",
                "published_version > 0 OR owner = :reader",
                Map.of("reader", reader.map(ParticipantCode::value).orElse("")));
        return feed.page(visible, String.class, after, limit, codes -> views.of(codes, reader));
    }

    @GET
    @OpenData
    @Path("{code}")
    @Transactional
    public SchemeView get(String code) {
        return views.of(code, caller.participantCode());
    }

    @POST
    @RolesAllowed(Duty.SCHEME_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SchemeView.class)))
    public SchemeView draft(@NotNull @Valid DraftScheme draft) {
        ParticipantCode owner = caller.participant(ParticipantKind.FINANCE);
        return idempotency.once(draft, SchemeView.class, () -> {
            maintain.draft(draft, owner, caller.subject());
            return views.of(draft.schemeCode(), Optional.of(owner));
        });
    }

    @POST
    @Path("{code}/publication")
    @RolesAllowed(Duty.SCHEME_APPROVER)
    @PersonalStep
    public SchemeView publish(String code, @NotNull @Valid PublishScheme publication) {
        ParticipantCode owner = caller.participant(ParticipantKind.FINANCE);
        return idempotency.once(publication, SchemeView.class, () -> {
            maintain.publish(code, publication.revision(), owner, caller.subject());
            return views.of(code, Optional.of(owner));
        });
    }
}
