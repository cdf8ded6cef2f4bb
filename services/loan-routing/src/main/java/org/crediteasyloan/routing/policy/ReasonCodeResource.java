package org.crediteasyloan.routing.policy;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.crediteasyloan.kit.audit.OpenData;

@Path("/loan-routing/v1")
@Authenticated
class ReasonCodeResource {

    private final ReasonCodes codes;
    private final Clock clock;

    ReasonCodeResource(ReasonCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @GET
    @OpenData
    @Path("reason-codes")
    @Transactional
    public List<ReasonCodes.ReasonCode> list() {
        return codes.listAt(clock.instant());
    }
}
