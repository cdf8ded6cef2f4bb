package org.crediteasyloan.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.problem.Refusal;

/** Who signed in, as the identity provider verified it, and the hash that finds a person without keeping it. */
@ApplicationScoped
public class Persons {

    private final CurrentCaller caller;
    private final FieldEncryption encryption;

    Persons(CurrentCaller caller, FieldEncryption encryption) {
        this.caller = caller;
        this.encryption = encryption;
    }

    /** @throws Refusal {@code identity-not-verified} */
    public Person signedIn() {
        return new Person(verified("real_name"), verified("phone"));
    }

    /** The same for the same person, and without the key no help in guessing who it is. */
    public String hashOf(Person person) {
        return encryption.lookupHash("person", person.form());
    }

    private String verified(String claim) {
        return Optional.ofNullable(caller.claim(claim))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.of(PersonRule.IDENTITY_NOT_VERIFIED));
    }
}
