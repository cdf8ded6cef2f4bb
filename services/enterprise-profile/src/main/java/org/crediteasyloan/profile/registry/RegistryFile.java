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
import java.util.Set;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.person.Person;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The register as a csv file in UTF-8 with the columns uscc, name, legal_representative and phone, and optionally
 * status, where 注销 and 吊销 say that the enterprise is dissolved. Read whole at the start; a
 * file that cannot be read, or has a bad line, stops the start with every bad line named, because a hole in the register would
 * later look like an enterprise that does not exist.
 */
@Startup
@DefaultBean
@ApplicationScoped
class RegistryFile implements BusinessRegistry {

    private static final Logger LOG = Logger.getLogger(RegistryFile.class);
    private static final int MAX_PROBLEMS_TOLD = 20;
    private static final Set<String> DISSOLVED = Set.of("注销", "吊销");

    private final Map<UnifiedSocialCreditCode, RegisteredEnterprise> enterprises;

    RegistryFile(@ConfigProperty(name = "business-registry.file") Path file) {
        this.enterprises = read(file);
        LOG.infof("The registry file holds %d enterprises", enterprises.size());
    }

    @Override
    public Optional<RegisteredEnterprise> find(UnifiedSocialCreditCode uscc) {
        return Optional.ofNullable(enterprises.get(uscc));
    }

    private static Map<UnifiedSocialCreditCode, RegisteredEnterprise> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file);
                CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return read(records);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "business-registry.file cannot be read: " + file.toAbsolutePath(), unreadable);
        }
    }

    static Map<UnifiedSocialCreditCode, RegisteredEnterprise> read(Iterable<NamedCsvRecord> records) {
        Map<UnifiedSocialCreditCode, RegisteredEnterprise> enterprises = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (NamedCsvRecord record : records) {
            String line = "line " + record.getStartingLineNumber();
            Optional<UnifiedSocialCreditCode> uscc = cell(record, "uscc")
                    .flatMap(text -> UnifiedSocialCreditCode.read(text).code());
            Optional<String> name = cell(record, "name");
            Optional<String> representative = cell(record, "legal_representative");
            Optional<String> phone = cell(record, "phone");
            if (uscc.isEmpty() || name.isEmpty() || representative.isEmpty() || phone.isEmpty()) {
                problems.add(line + ": uscc, name, legal_representative and phone are needed");
                continue;
            }
            var enterprise = new RegisteredEnterprise(
                    uscc.get(),
                    name.get(),
                    new Person(representative.get(), phone.get()),
                    cell(record, "status").filter(DISSOLVED::contains).isPresent());
            if (enterprises.put(uscc.get(), enterprise) != null) {
                problems.add(line + ": the code was there before");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.size() + " bad lines in business-registry.file: "
                    + String.join("; ", problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS_TOLD))));
        }
        return enterprises;
    }

    private static Optional<String> cell(NamedCsvRecord record, String column) {
        return record.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }
}
