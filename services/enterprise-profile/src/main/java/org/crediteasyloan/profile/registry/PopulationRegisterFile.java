package org.crediteasyloan.profile.registry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.contracts.MalformedValue;
import org.crediteasyloan.profile.person.Person;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The register as a csv file in UTF-8 with the columns identity_number, name and phone, read whole at the start. Where none is
 * configured nobody is confirmed; a file that cannot be read, or has a bad line, stops the start with the lines named.
 */
@Startup
@DefaultBean
@ApplicationScoped
class PopulationRegisterFile implements PopulationRegister {

    private static final int MAX_PROBLEMS_TOLD = 20;

    private final Map<IdentityNumber, Person> citizens;

    PopulationRegisterFile(@ConfigProperty(name = "population-register.file") Optional<Path> file) {
        this.citizens = file.map(PopulationRegisterFile::read).orElseGet(Map::of);
    }

    @Override
    public boolean confirms(IdentityNumber number, Person person) {
        return Optional.ofNullable(citizens.get(number))
                .filter(citizen -> citizen.is(person))
                .isPresent();
    }

    private static Map<IdentityNumber, Person> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file);
                CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return read(records);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "population-register.file cannot be read: " + file.toAbsolutePath(), unreadable);
        }
    }

    static Map<IdentityNumber, Person> read(Iterable<NamedCsvRecord> records) {
        Map<IdentityNumber, Person> citizens = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (NamedCsvRecord record : records) {
            String line = "line " + record.getStartingLineNumber();
            Optional<IdentityNumber> number = cell(record, "identity_number").flatMap(PopulationRegisterFile::number);
            Optional<String> name = cell(record, "name");
            Optional<String> phone = cell(record, "phone");
            if (number.isEmpty() || name.isEmpty() || phone.isEmpty()) {
                problems.add(line + ": identity_number, name and phone are needed");
            } else if (citizens.put(number.get(), new Person(name.get(), phone.get())) != null) {
                problems.add(line + ": the number was there before");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.size() + " bad lines in population-register.file: "
                    + String.join("; ", problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS_TOLD))));
        }
        return citizens;
    }

    private static Optional<IdentityNumber> number(String text) {
        try {
            return Optional.of(IdentityNumber.read(text));
        } catch (MalformedValue noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> cell(NamedCsvRecord record, String column) {
        return record.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }
}
