package org.crediteasyloan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.crediteasyloan.local.ServiceModule;

/** Searches every log, every topic and every table of the services for the names and phones of the sample lists. */
final class PersonalDataSearch {

    private static final int LEGAL_REPRESENTATIVE_COLUMN = 2;
    private static final int PHONE_COLUMN = 3;
    private static final int NAME_LENGTH = 3;
    private static final int PHONE_LENGTH = 11;

    private final Set<String> phones = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> findings = new TreeSet<>();

    PersonalDataSearch() {
        readCitizens();
        try {
            for (String line : Files.readAllLines(
                    RunningPlatform.LAYOUT.sampleData().resolve("business-registry.csv"), StandardCharsets.UTF_8)) {
                String[] cells = line.split(",", -1);
                // A name of two characters may be part of an ordinary word; three are a person.
                if (cells[LEGAL_REPRESENTATIVE_COLUMN].length() == NAME_LENGTH) {
                    names.add(cells[LEGAL_REPRESENTATIVE_COLUMN]);
                }
                phones.add(cells[PHONE_COLUMN]);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readCitizens() {
        try {
            for (String line : Files.readAllLines(
                    RunningPlatform.LAYOUT.sampleData().resolve("population-register.csv"), StandardCharsets.UTF_8)) {
                String[] cells = line.split(",", -1);
                numbers.add(cells[0]);
                names.add(cells[1]);
                phones.add(cells[2]);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where somebody was named; empty as it must be. The identity provider knows its own account holders and is left out. */
    Set<String> findings() throws SQLException {
        LeftBehind.readLogs(this::search);
        LeftBehind.readTopics(this::search);
        LeftBehind.readTables(
                database -> ServiceModule.ALL.stream()
                        .anyMatch(service -> service.database().equals(database)),
                this::search);
        return findings;
    }

    private void search(String place, String text) {
        numbers.stream().filter(text::contains).forEach(number -> findings.add("an identity number in " + place));
        for (int start = 0; start + NAME_LENGTH <= text.length(); start++) {
            if (names.contains(text.substring(start, start + NAME_LENGTH))) {
                findings.add("a name in " + place);
            }
            if (start + PHONE_LENGTH <= text.length() && phones.contains(text.substring(start, start + PHONE_LENGTH))) {
                findings.add("a phone in " + place);
            }
        }
    }
}
