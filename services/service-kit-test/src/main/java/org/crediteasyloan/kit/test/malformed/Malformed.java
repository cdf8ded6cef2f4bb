package org.crediteasyloan.kit.test.malformed;

import java.nio.charset.StandardCharsets;

/**
 * A malformed body.
 *
 * @param name what is wrong with it
 * @param mayPass whether the contract leaves it open that a service takes it; then it only must not fail at it
 */
record Malformed(String name, String contentType, byte[] body, boolean mayPass) {

    private static final String JSON = "application/json";

    static Malformed refused(String name, String text) {
        return refused(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Malformed refused(String name, byte[] body) {
        return new Malformed(name, JSON, body, false);
    }

    static Malformed open(String name, String text) {
        return new Malformed(name, JSON, text.getBytes(StandardCharsets.UTF_8), true);
    }
}
