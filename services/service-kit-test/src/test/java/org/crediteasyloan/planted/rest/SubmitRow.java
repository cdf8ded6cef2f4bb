package org.crediteasyloan.planted.rest;

import jakarta.ws.rs.core.Response;

final class SubmitRow {

    int status() {
        return Response.Status.CONFLICT.getStatusCode();
    }
}
