package org.crediteasyloan.routing.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.copy.Participants;
import org.crediteasyloan.routing.policy.WorkingTime;

/** What can be had where, by the copies kept here (市场). */
@ApplicationScoped
public class Market {

    private final Products products;
    private final Schemes schemes;
    private final Consents consents;
    private final Participants participants;

    Market(Products products, Schemes schemes, Consents consents, Participants participants) {
        this.products = products;
        this.schemes = schemes;
        this.consents = consents;
        this.participants = participants;
    }

    /**
     * How products stand for a need at this moment. Each is looked at once, however often it is asked for: a consent that ends
     * between a check and the decision made upon it does not make the two differ.
     */
    public Function<String, ProductStanding> viewFor(Need need, Instant now) {
        Map<String, ProductStanding> seen = new HashMap<>();
        return productCode -> seen.computeIfAbsent(productCode, code -> standingOf(code, need, now));
    }

    private ProductStanding standingOf(String productCode, Need need, Instant now) {
        return products.find(productCode)
                .map(product -> {
                    Optional<SchemeState> scheme =
                            Optional.ofNullable(product.schemeCode()).flatMap(schemes::find);
                    return ProductStanding.of(
                            product,
                            need,
                            new ProductStanding.Surroundings(
                                    scheme,
                                    participants.takesNewWork(product.bank()),
                                    consents.forApplication(need.borrowerId(), product.bank(), now),
                                    WorkingTime.today(now)));
                })
                .orElseGet(() -> ProductStanding.unknown(productCode));
    }
}
