package org.crediteasyloan.profile.naturalperson;

import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.profile.person.Person;

/** A person whose number the register confirmed (实名公民). Prints as nothing, as its parts do. */
public record Citizen(IdentityNumber number, Person person) {}
