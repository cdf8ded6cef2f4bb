package org.crediteasyloan.local.demo;

import java.net.URI;
import java.util.Map;

/** Where the platform runs: services by the first part of a path, the identity provider by its realm. */
record Platform(int portBase) {

    private static final Map<String, Integer> PORT_OFFSETS = Map.of(
            "participant-directory", 11,
            "enterprise-profile", 12,
            "whitelist", 13,
            "product-catalog", 14,
            "loan-routing", 15,
            "redemption", 16);

    /** @param path with the service's name first: {@code /whitelist/v1/leads} */
    URI service(String path) {
        String name = path.substring(1, path.indexOf('/', 1));
        return URI.create("http://127.0.0.1:" + (portBase + PORT_OFFSETS.get(name)) + path);
    }

    URI tokenEndpoint() {
        return URI.create("http://127.0.0.1:" + (portBase + 3)
                + "/realms/credit-easy-loan/protocol/openid-connect/token");
    }
}
