package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.fact.BusinessDay;

/** A bureau drafts, publishes and withdraws its products. */
@ApplicationScoped
class OfferProducts {

    private final BureauProducts products;
    private final BureauLicences licences;
    private final Clock clock;

    OfferProducts(BureauProducts products, BureauLicences licences, Clock clock) {
        this.products = products;
        this.licences = licences;
        this.clock = clock;
    }

    /** Writes the next version, or writes the draft of it anew. */
    @Transactional
    ProductVersionView draft(DraftVersion draft, ParticipantCode bureau, String maker) {
        BureauProduct product = products.findOrBegin(draft.productCode(), bureau.value())
                .orElseThrow(() -> Refusal.of(BureauRule.PRODUCT_CODE_TAKEN));
        requireNotBegun(draft.validFrom());
        ProductVersion version = products.draftOf(product.productCode).orElseGet(() -> {
            ProductVersion next = ProductVersion.first(
                    product.productCode, products.lastVersionOf(product.productCode) + 1, bureau.value());
            next.write(draft, maker);
            products.add(next);
            return next;
        });
        version.write(draft, maker);
        return ProductVersionView.of(version, product.withdrawnAt != null);
    }

    /** What a bank has accepted does not change under it: a price is published before it begins. */
    @Transactional
    ProductVersionView publish(String productCode, int versionNo, ParticipantCode bureau, String approver) {
        BureauProduct product = own(productCode, bureau);
        ProductVersion version = products.draftOf(productCode)
                .filter(draft -> draft.versionNo == versionNo)
                .orElseThrow(() -> Refusal.of(BureauRule.DRAFT_NOT_OPEN));
        Instant now = now();
        requireNotBegun(version.validFrom);
        version.publish(
                licences.inForce(bureau.value(), now).orElseThrow(() -> Refusal.of(BureauRule.LICENCE_NOT_IN_FORCE)),
                approver,
                now);
        return ProductVersionView.of(version, product.withdrawnAt != null);
    }

    /** Open orders are still answered. */
    @Transactional
    WithdrawnProduct withdraw(String productCode, ParticipantCode bureau, String approver) {
        own(productCode, bureau).withdraw(approver, now());
        return new WithdrawnProduct(productCode);
    }

    private void requireNotBegun(LocalDate validFrom) {
        if (validFrom.isBefore(BusinessDay.at(now()))) {
            throw Refusal.ofFields(
                    CommonRule.INVALID_FIELDS,
                    List.of(new FieldError(
                            "/validFrom",
                            "begins-in-the-past",
                            "生效日不得早于今天。",
                            "A price begins today at the earliest.")));
        }
    }

    private BureauProduct own(String productCode, ParticipantCode bureau) {
        return products.findForChange(productCode, bureau.value()).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
