package org.crediteasyloan.catalog.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.crediteasyloan.kit.feed.Position;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A product as it is stored; its states are types outside the database only. */
@Entity
@Table(name = "product")
class ProductRow {

    @Id
    @Column(name = "product_code")
    String productCode;

    long version;

    String bank;

    @Enumerated(EnumType.STRING)
    ProductStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    String terms;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "published_by")
    @Nullable String publishedBy;

    @Column(name = "published_at")
    @Nullable Instant publishedAt;

    @Column(name = "needed_facts")
    String[] neededFacts;

    @Column(name = "feed_tx", insertable = false, updatable = false)
    long feedTx;

    @Column(name = "feed_seq", insertable = false, updatable = false)
    long feedSeq;

    @SuppressWarnings("NullAway.Init")
    ProductRow() {}

    Position position() {
        return new Position(feedTx, feedSeq);
    }
}
