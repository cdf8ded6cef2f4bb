package org.crediteasyloan.planted.change;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/planted/effects")
class TwiceResource {

    @POST
    public String effect(String text) {
        return own(text);
    }

    private static String own(String text) {
        return text;
    }
}
