package org.crediteasyloan.profile.bureau;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crediteasyloan.contracts.event.participant.ParticipantState.Licence;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.statement.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A version of a bureau's product (产品版本).
 *
 * <pre>
 *   draft, again and again --> draft --publish, by another person, under a licence in force--> published: never changes
 * </pre>
 */
@Entity
@Table(name = "bureau_product_version")
class ProductVersion {

    @Id
    UUID id;

    @Column(name = "product_code")
    String productCode;

    @Column(name = "version_no")
    int versionNo;

    String bureau;

    @Column(name = "name_zh")
    String nameZh;

    @Column(name = "name_en")
    String nameEn;

    String[] contents;

    @Column(name = "legal_basis")
    String legalBasis;

    @Column(name = "price_fen")
    long priceFen;

    @Enumerated(EnumType.STRING)
    Unit unit;

    @Column(name = "answer_within_hours")
    int answerWithinHours;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "licence_no")
    @Nullable String licenceNo;

    @Column(name = "licence_issuer")
    @Nullable String licenceIssuer;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "published_by")
    @Nullable String publishedBy;

    @Column(name = "published_at")
    @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    ProductVersion() {}

    static ProductVersion first(String productCode, int versionNo, String bureau) {
        ProductVersion version = new ProductVersion();
        version.id = Ids.next();
        version.productCode = productCode;
        version.versionNo = versionNo;
        version.bureau = bureau;
        return version;
    }

    void write(DraftVersion draft, String by) {
        nameZh = draft.nameZh();
        nameEn = draft.nameEn();
        contents = draft.contents().toArray(String[]::new);
        legalBasis = draft.legalBasis();
        priceFen = draft.priceFen();
        unit = draft.unit();
        answerWithinHours = draft.answerWithinHours();
        validFrom = draft.validFrom();
        madeBy = by;
    }

    /** @param licence of the bureau, in force */
    void publish(Licence licence, String by, Instant now) {
        if (publishedAt != null) {
            throw Refusal.of(BureauRule.DRAFT_NOT_OPEN);
        }
        if (by.equals(madeBy)) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        licenceNo = licence.licenceNo();
        licenceIssuer = licence.issuer();
        publishedBy = by;
        publishedAt = now;
    }
}
