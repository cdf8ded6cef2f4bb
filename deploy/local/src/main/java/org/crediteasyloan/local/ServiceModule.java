package org.crediteasyloan.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A service of the platform as data: its module below {@code services/}, its database and its port.
 * A service that has no module in the tree yet is left out; one that has a module has to be built.
 */
public record ServiceModule(String name, int portOffset) {

    public static final List<ServiceModule> ALL = List.of(
            new ServiceModule("participant-directory", 11),
            new ServiceModule("enterprise-profile", 12),
            new ServiceModule("whitelist", 13),
            new ServiceModule("product-catalog", 14),
            new ServiceModule("loan-routing", 15),
            new ServiceModule("redemption", 16));

    public static ServiceModule named(String name) {
        return ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service " + name));
    }

    public static List<ServiceModule> presentIn(PlatformLayout layout) {
        return ALL.stream()
                .filter(service -> Files.exists(service.module(layout).resolve("pom.xml")))
                .toList();
    }

    public Path module(PlatformLayout layout) {
        return layout.root().resolve("services").resolve(name);
    }

    public Path builtApplication(PlatformLayout layout) {
        return module(layout).resolve("target").resolve("quarkus-app");
    }

    /** Also the name of the role that owns it and migrates it. */
    public String database() {
        return name.replace('-', '_');
    }

    /** The role the running service signs in as. */
    public String databaseLogin() {
        return database() + "_service";
    }
}
