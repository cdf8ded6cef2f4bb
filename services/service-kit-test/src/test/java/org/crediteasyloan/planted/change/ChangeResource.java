package org.crediteasyloan.planted.change;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/planted/changes")
class ChangeResource {

    @PUT
    public String change(String text) {
        return text;
    }
}
