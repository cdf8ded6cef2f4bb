package org.crediteasyloan.local.client;

import java.net.URI;
import java.util.Map;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;

/**
 * Where the platform answers: services by the first part of a path, the identity provider by its realm.
 *
 * @param identityPort of the identity provider, whose assertions and proofs name its own address and no balancer's
 * @param keys the keys of the sample machines, which their owners would hold
 */
public record Platform(PlatformPorts ports, int identityPort, MachineKeys keys) {

    public Platform(PlatformPorts ports, PlatformLayout layout) {
        this(ports, ports.keycloak(), new MachineKeys(layout.machineKeys()));
    }

    /** @param path with the service's name first: {@code /whitelist/v1/leads} */
    public URI service(String path) {
        String name = path.substring(1, path.indexOf('/', 1));
        ServiceModule module = ServiceModule.ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service answers " + path));
        return URI.create("http://127.0.0.1:" + ports.service(module) + path);
    }

    public String issuer() {
        return "http://127.0.0.1:" + identityPort + "/realms/credit-easy-loan";
    }

    public URI tokenEndpoint() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    public URI authorizationEndpoint(Map<String, String> query) {
        return URI.create(issuer() + "/protocol/openid-connect/auth?" + Http.encode(query));
    }

    /** Where a browser application would take the code; nobody listens there, the code is read from the redirect. */
    String redirectUri() {
        return "http://127.0.0.1:" + ports.base() + "/signed-in";
    }
}
