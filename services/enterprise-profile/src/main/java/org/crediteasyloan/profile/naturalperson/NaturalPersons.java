package org.crediteasyloan.profile.naturalperson;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The natural persons (自然人) among the borrowers. */
@ApplicationScoped
class NaturalPersons implements PanacheRepositoryBase<NaturalPerson, UUID> {}
