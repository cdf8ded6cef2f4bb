package org.crediteasyloan.profile.borrower;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.profile.fact.Endorsement;

/** The list rows that name borrowers (名单背书). */
@ApplicationScoped
class ListEndorsements implements PanacheRepositoryBase<ListEndorsement, UUID> {

    List<Endorsement> of(UUID borrowerId) {
        return list("borrowerId", borrowerId).stream()
                .map(ListEndorsement::endorsement)
                .toList();
    }
}
