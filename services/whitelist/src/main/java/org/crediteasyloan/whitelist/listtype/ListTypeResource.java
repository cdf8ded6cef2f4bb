package org.crediteasyloan.whitelist.listtype;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.crediteasyloan.kit.audit.OpenData;
import org.crediteasyloan.kit.identity.OpenToSandbox;

@Path("/whitelist/v1/list-types")
@Authenticated
class ListTypeResource {

    private final ListTypes listTypes;

    ListTypeResource(ListTypes listTypes) {
        this.listTypes = listTypes;
    }

    @GET
    @Transactional
    @OpenData
    @OpenToSandbox
    public List<ListType> list() {
        return listTypes.all();
    }
}
