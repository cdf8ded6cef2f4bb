package org.crediteasyloan.routing.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** The offers (贷款要约). */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<OfferRow, UUID> {

    /** To be called with the offer's application locked, which is how every change of an offer begins. */
    OfferRow get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    List<OfferRow> listOf(UUID applicationId) {
        return list("applicationId = ?1 order by madeAt, id", applicationId);
    }
}
