package org.crediteasyloan.profile.registry;

import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.profile.person.Person;

/** The register of citizens, asked whether number, name and phone are one person's (实名三要素核验). It answers yes or no and tells nothing. */
public interface PopulationRegister {

    boolean confirms(IdentityNumber number, Person person);
}
