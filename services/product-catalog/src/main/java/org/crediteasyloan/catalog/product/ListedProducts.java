package org.crediteasyloan.catalog.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.copy.Participants;

/** What borrowers are offered: listed products of banks that take new work. */
@ApplicationScoped
public class ListedProducts {

    private final Products products;
    private final Participants participants;

    ListedProducts(Products products, Participants participants) {
        this.products = products;
        this.participants = participants;
    }

    @Transactional
    public List<ListedProduct> all() {
        Map<ParticipantCode, Boolean> takesNewWork = new HashMap<>();
        return products.listed().stream()
                .map(Product::head)
                .filter(head -> takesNewWork.computeIfAbsent(head.bank(), participants::takesNewWork))
                .map(head -> new ListedProduct(head.productCode(), head.version(), head.bank(), head.terms()))
                .toList();
    }
}
