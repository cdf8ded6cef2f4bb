package org.crediteasyloan.planted.open;

import jakarta.ws.rs.Path;

@Path("/planted/open")
public class OpenResource {}
