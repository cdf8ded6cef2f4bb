package org.crediteasyloan.profile.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.person.Person;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The register of the test file, in which a test appoints another legal representative and dissolves an enterprise. */
@ApplicationScoped
public class ChangingRegistry implements BusinessRegistry {

    private final RegistryFile file;
    private final Map<UnifiedSocialCreditCode, Person> appointed = new ConcurrentHashMap<>();
    private final Set<UnifiedSocialCreditCode> dissolved = ConcurrentHashMap.newKeySet();

    ChangingRegistry(@ConfigProperty(name = "business-registry.file") Path file) {
        this.file = new RegistryFile(file);
    }

    public void dissolve(UnifiedSocialCreditCode uscc) {
        dissolved.add(uscc);
    }

    public void appoint(UnifiedSocialCreditCode uscc, Person representative) {
        appointed.put(uscc, representative);
    }

    @Override
    public Optional<RegisteredEnterprise> find(UnifiedSocialCreditCode uscc) {
        return file.find(uscc)
                .map(registered -> new RegisteredEnterprise(
                        uscc,
                        registered.nameZh(),
                        appointed.getOrDefault(uscc, registered.legalRepresentative()),
                        dissolved.contains(uscc)));
    }
}
