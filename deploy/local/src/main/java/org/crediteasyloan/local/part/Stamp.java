package org.crediteasyloan.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A small file that says which input some costly work was done for, so that it is done again only for another. */
record Stamp(Path file) {

    static String digest(Path content) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    boolean says(String input) throws IOException {
        return exists() && Files.readString(file).equals(input);
    }

    void write(String input) throws IOException {
        Files.writeString(file, input);
    }
}
