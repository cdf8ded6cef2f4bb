package org.crediteasyloan.profile.bureau;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A product of a bureau (征信产品); what it says stands in its versions. */
@Entity
@Table(name = "bureau_product")
class BureauProduct {

    @Id
    @Column(name = "product_code")
    String productCode;

    String bureau;

    @Column(name = "withdrawn_at")
    @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    @Nullable String withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    BureauProduct() {}

    void withdraw(String by, Instant now) {
        if (withdrawnAt != null) {
            throw Refusal.of(BureauRule.PRODUCT_NOT_OFFERED);
        }
        withdrawnAt = now;
        withdrawnBy = by;
    }
}
