package org.crediteasyloan.catalog.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.crediteasyloan.catalog.cost.BusinessDay;
import org.crediteasyloan.catalog.fact.Facts;
import org.crediteasyloan.catalog.product.Product.Draft;
import org.crediteasyloan.catalog.product.Product.Head;
import org.crediteasyloan.catalog.product.Product.Publication;
import org.crediteasyloan.catalog.product.Product.Written;
import org.crediteasyloan.catalog.scheme.Schemes;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.copy.ReferenceData;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.rules.criteria.CriteriaCheck;

/** Drafts, revises, publishes, suspends, resumes and withdraws a bank's own products. */
@ApplicationScoped
class ManageProduct {

    private final Products products;
    private final Schemes schemes;
    private final ReferenceData reference;
    private final Outbox outbox;
    private final Clock clock;

    ManageProduct(Products products, Schemes schemes, ReferenceData reference, Outbox outbox, Clock clock) {
        this.products = products;
        this.schemes = schemes;
        this.reference = reference;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who asks: the bank, and the person of it. */
    record Actor(ParticipantCode bank, String subject) {}

    @Transactional
    ProductView draft(DraftProduct body, Actor maker) {
        Draft draft = new Draft(new Head(
                body.productCode(), maker.bank(), 1, body.terms(), new Written(maker.subject(), clock.instant())));
        if (!products.addIfNew(draft)) {
            throw Refusal.of(ProductRule.PRODUCT_EXISTS);
        }
        return ProductView.of(draft);
    }

    @Transactional
    ProductView revise(String productCode, Optional<Long> expectedVersion, ProductTerms terms, Actor maker) {
        return ProductView.of(change(
                productCode,
                expectedVersion,
                maker.bank(),
                _ -> new ProductCommand.Revise(terms, new Written(maker.subject(), clock.instant()))));
    }

    @Transactional
    ProductView publish(String productCode, Optional<Long> expectedVersion, Actor approver) {
        Instant now = clock.instant();
        return published(change(productCode, expectedVersion, approver.bank(), product -> {
            CriteriaCheck criteria = product.head().terms().checkCriteria();
            List<FieldError> faults = new PublicationChecks(BusinessDay.of(now), reference::rateTable, schemes::knows)
                    .errorsOf(product.head().terms(), criteria);
            return new ProductCommand.Publish(
                    new Publication(
                            approver.subject(), now, neededFacts(product.head().terms(), criteria)),
                    faults);
        }));
    }

    @Transactional
    ProductView move(String productCode, ProductCommand command, ParticipantCode bank) {
        return published(change(productCode, Optional.empty(), bank, _ -> command));
    }

    private Product change(
            String productCode,
            Optional<Long> expectedVersion,
            ParticipantCode bank,
            Function<Product, ProductCommand> command) {
        Product product = products.findForChange(productCode)
                .filter(found -> found.head().bank().equals(bank))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        long version = product.head().version();
        if (expectedVersion.filter(expected -> expected != version).isPresent()) {
            throw Refusal.of(ProductRule.PRODUCT_CHANGED, version);
        }
        Product changed = ProductDecider.decide(command.apply(product), product);
        products.save(changed);
        return changed;
    }

    private ProductView published(Product product) {
        outbox.append(ProductPublishing.stateOf(product, BusinessDay.of(clock.instant()), reference::rateTable));
        return ProductView.of(product);
    }

    /** Limits of kind and region are decided on the borrower's, so these facts are needed like those of the criteria. */
    private static List<String> neededFacts(ProductTerms terms, CriteriaCheck check) {
        TreeSet<String> names = new TreeSet<>();
        if (!terms.servesEveryKind()) {
            names.add(Facts.BORROWER_KIND);
        }
        if (!terms.regionCodes().isEmpty()) {
            names.add(Facts.REGION_CODE);
        }
        switch (check) {
            case CriteriaCheck.Accepted accepted ->
                accepted.criteria().forEach(criterion -> names.addAll(criterion.neededFacts()));
            case CriteriaCheck.Refused _ -> names.clear();
        }
        return List.copyOf(names);
    }
}
