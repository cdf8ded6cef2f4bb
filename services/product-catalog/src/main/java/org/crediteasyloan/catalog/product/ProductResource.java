package org.crediteasyloan.catalog.product;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.crediteasyloan.catalog.product.ManageProduct.Actor;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.audit.AuditedChange;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.feed.Page;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.identity.PersonalStep;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/product-catalog/v1/products")
@Authenticated
class ProductResource {

    private final ReadProducts read;
    private final ManageProduct manage;
    private final Idempotency idempotency;
    private final AuditedChange change;
    private final CurrentCaller caller;

    ProductResource(
            ReadProducts read,
            ManageProduct manage,
            Idempotency idempotency,
            AuditedChange change,
            CurrentCaller caller) {
        this.read = read;
        this.manage = manage;
        this.idempotency = idempotency;
        this.change = change;
        this.caller = caller;
    }

    @GET
    @Transactional
    @OpenData
    public Page<ProductView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return read.page(after, limit, caller.participantCode());
    }

    @GET
    @OpenData
    @Path("{productCode}")
    @Transactional
    public ProductView get(String productCode) {
        return read.one(productCode, caller.participantCode());
    }

    @POST
    @RolesAllowed(Duty.PRODUCT_MAKER)
    @PersonalStep
    @ResponseStatus(201)
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ProductView.class, responseCode = "201")
    public ProductView draft(@NotNull @Valid DraftProduct body) {
        Actor maker = actor();
        return idempotency.once(body, ProductView.class, () -> manage.draft(body, maker));
    }

    @PUT
    @Path("{productCode}")
    @RolesAllowed(Duty.PRODUCT_MAKER)
    @PersonalStep
    public ProductView revise(
            String productCode, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ProductTerms terms) {
        return change.make(terms, () -> manage.revise(productCode, IfMatch.version(ifMatch), terms, actor()));
    }

    @POST
    @Path("{productCode}/publication")
    @RolesAllowed(Duty.PRODUCT_APPROVER)
    @PersonalStep
    public ProductView publish(String productCode, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Actor approver = actor();
        Optional<Long> version = IfMatch.version(ifMatch);
        return idempotency.once(
                Map.of("version", version), ProductView.class, () -> manage.publish(productCode, version, approver));
    }

    @POST
    @Path("{productCode}/suspension")
    @RolesAllowed(Duty.PRODUCT_APPROVER)
    public ProductView suspend(String productCode) {
        return move(productCode, ProductCommand.Suspend::new);
    }

    @POST
    @Path("{productCode}/resumption")
    @RolesAllowed(Duty.PRODUCT_APPROVER)
    public ProductView resume(String productCode) {
        return move(productCode, ProductCommand.Resume::new);
    }

    @POST
    @Path("{productCode}/withdrawal")
    @RolesAllowed(Duty.PRODUCT_APPROVER)
    public ProductView withdraw(String productCode) {
        return move(productCode, ProductCommand.Withdraw::new);
    }

    private ProductView move(String productCode, Supplier<ProductCommand> command) {
        Actor approver = actor();
        return idempotency.once(
                Map.of(), ProductView.class, () -> manage.move(productCode, command.get(), approver.bank()));
    }

    private Actor actor() {
        return new Actor(caller.participant(ParticipantKind.BANK), caller.subject());
    }
}
