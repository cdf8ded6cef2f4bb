package org.crediteasyloan.sample.parcel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.crediteasyloan.kit.idempotency.Idempotency;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/sample/v1/parcels")
@RolesAllowed("sender")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ParcelResource {

    private final Parcels parcels;
    private final JsonWebToken token;
    private final Idempotency idempotency;

    ParcelResource(Parcels parcels, JsonWebToken token, Idempotency idempotency) {
        this.parcels = parcels;
        this.token = token;
        this.idempotency = idempotency;
    }

    enum Speed {
        SLOW,
        FAST
    }

    record NewParcel(String name, long weightGrams, Speed speed) {}

    record ParcelView(String name, long priceFen, String participant) {}

    @POST
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = ParcelView.class, responseCode = "201")
    public ParcelView send(NewParcel request) {
        return idempotency.once(() -> {
            Parcel parcel = new Parcel();
            parcel.name = request.name();
            parcel.priceFen = PriceCalculator.priceFen(request.weightGrams());
            parcel.participant = token.getClaim("participant");
            parcels.persist(parcel);
            return viewOf(parcel);
        });
    }

    @GET
    @Path("/{name}")
    public ParcelView show(String name) {
        return parcels.findByIdOptional(name).map(ParcelResource::viewOf).orElseThrow(NotFoundException::new);
    }

    private static ParcelView viewOf(Parcel parcel) {
        return new ParcelView(parcel.name, parcel.priceFen, parcel.participant);
    }
}
