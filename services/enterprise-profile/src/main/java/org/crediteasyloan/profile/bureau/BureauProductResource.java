package org.crediteasyloan.profile.bureau;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/enterprise-profile/v1/bureau-products")
@Produces(MediaType.APPLICATION_JSON)
class BureauProductResource {

    private final BureauProducts products;
    private final OfferProducts offer;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    BureauProductResource(BureauProducts products, OfferProducts offer, Idempotency idempotency, CurrentCaller caller) {
        this.products = products;
        this.offer = offer;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Who offers what by which licence and at which price is everybody's to know. */
    @GET
    @Authenticated
    @OpenData
    @Transactional
    public Page<ProductVersionView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        ProductPlace start = ProductPlace.fromCursor(after);
        List<ProductVersion> versions = products.after(
                start.productCode(),
                start.versionNo(),
                caller.participantCode().map(ParticipantCode::value).orElse(null),
                limit);
        return new Page<>(
                versions.stream()
                        .map(version -> ProductVersionView.of(version, products.isWithdrawn(version.productCode)))
                        .toList(),
                versions.isEmpty() ? after : ProductPlace.of(versions.getLast()).toCursor());
    }

    @POST
    @RolesAllowed(Duty.PRODUCT_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @APIResponseSchema(value = ProductVersionView.class, responseCode = "201")
    public ProductVersionView draft(@NotNull @Valid DraftVersion draft) {
        ParticipantCode bureau = bureau();
        return idempotency.once(draft, ProductVersionView.class, () -> offer.draft(draft, bureau, caller.subject()));
    }

    @POST
    @Path("{productCode}/versions/{versionNo}/publication")
    @RolesAllowed(Duty.PRODUCT_APPROVER)
    @PersonalStep
    public ProductVersionView publish(String productCode, int versionNo) {
        ParticipantCode bureau = bureau();
        return idempotency.once(
                Map.of(),
                ProductVersionView.class,
                () -> offer.publish(productCode, versionNo, bureau, caller.subject()));
    }

    @POST
    @Path("{productCode}/withdrawal")
    @RolesAllowed(Duty.PRODUCT_APPROVER)
    @PersonalStep
    public WithdrawnProduct withdraw(String productCode) {
        ParticipantCode bureau = bureau();
        return idempotency.once(
                Map.of(), WithdrawnProduct.class, () -> offer.withdraw(productCode, bureau, caller.subject()));
    }

    private ParticipantCode bureau() {
        return caller.participant(ParticipantKind.CREDIT_BUREAU);
    }
}
