package org.crediteasyloan.profile.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.product.ProductState;
import org.crediteasyloan.profile.fact.FactName;
import org.hibernate.Session;

/** Which facts products need (产品所需信息). */
@ApplicationScoped
public class ProductNeeds {

    private final Session session;

    ProductNeeds(Session session) {
        this.session = session;
    }

    /**
     * The facts that criteria of listed products name. Holds them still until the transaction ends: what is published from
     * them is either seen by a change that comes later, or already follows it.
     */
    public Set<FactName> neededForMatching() {
        String names = session.createNativeQuery("SELECT names FROM needed_facts FOR SHARE", String.class)
                .getSingleResult();
        return known(Arrays.asList(names.split(",")));
    }

    /** The facts that any product of the bank names; also of one no longer listed, for which applications may be open. */
    public Set<FactName> neededBy(ParticipantCode bank) {
        return known(session.createQuery("from ProductNeed where bank = :bank", ProductNeed.class)
                .setParameter("bank", bank.value())
                .getResultStream()
                .flatMap(product -> product.factNames.stream())
                .toList());
    }

    /** One change at a time, so that each sees the products of the one before; readers are not held up. */
    void lockAll() {
        session.createNativeQuery("LOCK TABLE product_need IN SHARE ROW EXCLUSIVE MODE")
                .executeUpdate();
    }

    /** Keeps the product unless a later version is here already. */
    void put(ProductState state) {
        ProductNeed held = session.find(ProductNeed.class, state.productCode());
        if (held != null && held.version >= state.version()) {
            return;
        }
        ProductNeed product = held == null ? new ProductNeed() : held;
        product.productCode = state.productCode();
        product.version = state.version();
        product.bank = state.bank().value();
        product.listed = state.status() == ProductState.Status.LISTED;
        product.factNames = List.copyOf(state.neededFacts());
        session.persist(product);
    }

    void remove(String productCode) {
        Optional.ofNullable(session.find(ProductNeed.class, productCode)).ifPresent(session::remove);
    }

    /** The names as the products stand, in one text so that two of them are easily compared. */
    String namesOfListed() {
        List<String> names = session.createQuery("from ProductNeed where listed", ProductNeed.class)
                .getResultStream()
                .flatMap(product -> product.factNames.stream())
                .toList();
        return known(names).stream().map(FactName::key).sorted().collect(Collectors.joining(","));
    }

    String publishedNames() {
        return session.createNativeQuery("SELECT names FROM needed_facts", String.class)
                .getSingleResult();
    }

    void publishNames(String names) {
        session.createNativeQuery("UPDATE needed_facts SET names = :names")
                .setParameter("names", names)
                .executeUpdate();
    }

    /** A name outside the dictionary opens nothing. */
    private static Set<FactName> known(Collection<String> keys) {
        Set<FactName> names = EnumSet.noneOf(FactName.class);
        keys.forEach(key -> FactName.forCriterion(key).ifPresent(names::add));
        return names;
    }
}
