package org.crediteasyloan.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An archive in memory: the bytes of its three files. */
record Evidence(byte[] entries, byte[] seals, byte[] heads) {

    Archive as(String service) {
        return new Archive(
                service,
                () -> new ByteArrayInputStream(entries),
                () -> new ByteArrayInputStream(seals),
                () -> new ByteArrayInputStream(heads));
    }

    byte[] file(String name) {
        return switch (name) {
            case Archive.ENTRIES -> entries;
            case Archive.SEALS -> seals;
            case Archive.HEADS -> heads;
            default -> throw new IllegalArgumentException(name);
        };
    }

    Evidence with(String name, byte[] content) {
        return switch (name) {
            case Archive.ENTRIES -> new Evidence(content, seals, heads);
            case Archive.SEALS -> new Evidence(entries, content, heads);
            case Archive.HEADS -> new Evidence(entries, seals, content);
            default -> throw new IllegalArgumentException(name);
        };
    }

    List<String> lines(String name) {
        return new ArrayList<>(
                new String(file(name), StandardCharsets.UTF_8).lines().toList());
    }

    Evidence withLines(String name, List<String> lines) {
        return with(name, bytes(lines));
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    boolean isSameAs(Evidence other) {
        return Arrays.equals(entries, other.entries)
                && Arrays.equals(seals, other.seals)
                && Arrays.equals(heads, other.heads);
    }
}
