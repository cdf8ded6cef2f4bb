package org.crediteasyloan.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Heads as somebody received and kept them: a folder with a file for each service, its lines as in the archive. */
public final class HeldHeads {

    private static final String ENDING = ".tsv";

    private HeldHeads() {}

    static List<Head> of(Path folder, String service) throws IOException {
        Path file = folder.resolve(service + ENDING);
        List<Head> heads = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                heads.add(Head.read(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return heads;
    }

    static List<String> services(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    public static void write(Path folder, String service, List<Head> heads) throws IOException {
        StringBuilder lines = new StringBuilder();
        heads.forEach(head -> lines.append(head.line()).append('\n'));
        Files.writeString(Files.createDirectories(folder).resolve(service + ENDING), lines);
    }
}
