package org.crediteasyloan.planted.core;

import jakarta.ws.rs.NotFoundException;

final class FrameworkPolicy {

    private FrameworkPolicy() {}

    static void refuse() {
        throw new NotFoundException();
    }
}
