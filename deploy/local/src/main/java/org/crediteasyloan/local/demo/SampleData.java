package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files under deploy/local/sample-data. */
record SampleData(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json(String name) {
        return read(name, JSON::readTree);
    }

    /** The files of a folder without their ending, by name. */
    List<String> names(String subfolder) {
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the sample data " + subfolder, unreadable);
        }
    }

    byte[] bytes(String name) {
        return read(name, content -> content);
    }

    private <T> T read(String name, Reader<T> reader) {
        try {
            return reader.read(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the sample data " + name, unreadable);
        }
    }

    private interface Reader<T> {
        T read(byte[] content) throws IOException;
    }
}
