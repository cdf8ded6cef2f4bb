package org.crediteasyloan.local.client;

import java.net.URI;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;

/** Where the platform answers: services by the first part of a path, the identity provider by its realm. */
public record Platform(PlatformPorts ports) {

    /** @param path with the service's name first: {@code /whitelist/v1/leads} */
    public URI service(String path) {
        String name = path.substring(1, path.indexOf('/', 1));
        ServiceModule module = ServiceModule.ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service answers " + path));
        return URI.create("http://127.0.0.1:" + ports.service(module) + path);
    }

    public URI tokenEndpoint() {
        return URI.create(
                "http://127.0.0.1:" + ports.keycloak() + "/realms/credit-easy-loan/protocol/openid-connect/token");
    }
}
