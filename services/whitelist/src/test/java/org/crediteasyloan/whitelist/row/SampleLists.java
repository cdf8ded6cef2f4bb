package org.crediteasyloan.whitelist.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sample lists and their truth files. */
public final class SampleLists {

    /** Truth: line of the row in the sheet, fault planted in it. */
    public static Map<Integer, String> truthByLine(String sample, int headerLine) {
        Map<Integer, String> faults = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file(sample + ".truth.csv"), StandardCharsets.UTF_8)) {
                String[] cells = line.split(",", -1);
                if (!cells[0].equals("row")) {
                    faults.put(headerLine + Integer.parseInt(cells[0]), cells[2]);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return faults;
    }

    public static Path file(String name) {
        try {
            return Path.of(SampleLists.class.getResource("/lists/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SampleLists() {}
}
