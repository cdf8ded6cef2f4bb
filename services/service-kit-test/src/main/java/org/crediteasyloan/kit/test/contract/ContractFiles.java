package org.crediteasyloan.kit.test.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads contract files from the class path, where the jar of {@code api-contracts} puts them. */
final class ContractFiles {

    static final String EVENTS = "contracts/events/";

    private ContractFiles() {}

    static String read(String path) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new AssertionError("api-contracts has no file " + path);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError("The contract file " + path + " cannot be read", unreadable);
        }
    }
}
