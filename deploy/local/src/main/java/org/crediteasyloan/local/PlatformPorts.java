package org.crediteasyloan.local;

import java.util.Map;

/** Fixed ports counted from one base, so that two platforms on one machine need one setting only. */
public record PlatformPorts(int base) {

    public static final int DEFAULT_BASE = 18_000;
    private static final int HIGHEST_OFFSET = 99;

    public PlatformPorts {
        if (base < 1024 || base + HIGHEST_OFFSET > 65_535) {
            throw new PlatformFailure("PLATFORM_PORT_BASE is " + base + "; it has to be between 1024 and "
                    + (65_535 - HIGHEST_OFFSET) + ", because up to 100 ports are counted from it.");
        }
    }

    public static PlatformPorts from(Map<String, String> environment) {
        String base = environment.getOrDefault("PLATFORM_PORT_BASE", String.valueOf(DEFAULT_BASE));
        try {
            return new PlatformPorts(Integer.parseInt(base));
        } catch (NumberFormatException notANumber) {
            throw new PlatformFailure(
                    "PLATFORM_PORT_BASE is \"" + base + "\"; it has to be a number, for example 19000.");
        }
    }

    public int postgres() {
        return base;
    }

    public int kafka() {
        return base + 1;
    }

    public int connect() {
        return base + 2;
    }

    public int keycloak() {
        return base + 3;
    }

    public int keycloakManagement() {
        return base + 4;
    }

    public int kafkaController() {
        return base + 5;
    }

    public int service(ServiceModule service) {
        return base + service.portOffset();
    }
}
