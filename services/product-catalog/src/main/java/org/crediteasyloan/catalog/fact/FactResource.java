package org.crediteasyloan.catalog.fact;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.crediteasyloan.kit.audit.OpenData;

@Path("/product-catalog/v1/facts")
@Authenticated
class FactResource {

    @GET
    @Transactional
    @OpenData
    public List<Fact> list() {
        return Facts.all();
    }
}
