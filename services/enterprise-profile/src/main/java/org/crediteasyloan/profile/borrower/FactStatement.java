package org.crediteasyloan.profile.borrower;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.profile.fact.Fact;
import org.crediteasyloan.profile.fact.FactName;
import org.crediteasyloan.profile.fact.FactSource;
import org.crediteasyloan.profile.fact.FactValue;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One statement of one fact (信息陈述), never changed after it arrived but for whether it counts. */
@Entity
@Table(name = "fact_statement")
class FactStatement {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private enum SourceKind {
        LISTING,
        REGISTRY,
        CODE,
        PLATFORM,
        DECLARED
    }

    @Id
    UUID id;

    @Column(name = "borrower_id")
    UUID borrowerId;

    @Enumerated(EnumType.STRING)
    FactName name;

    @JdbcTypeCode(SqlTypes.JSON)
    String value;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_kind")
    private SourceKind sourceKind;

    @Nullable String authority;

    @Column(name = "batch_no")
    @Nullable String batchNo;

    @Column(name = "as_of_on")
    LocalDate asOfOn;

    @Column(name = "received_at")
    Instant receivedAt;

    boolean counts;

    @Column(name = "feed_tx", insertable = false, updatable = false)
    private long feedTx;

    @Column(name = "feed_seq", insertable = false, updatable = false)
    private long feedSeq;

    @SuppressWarnings("NullAway.Init")
    FactStatement() {}

    static FactStatement of(UUID borrowerId, Fact fact, boolean counts, Instant now) {
        FactStatement statement = new FactStatement();
        statement.id = Ids.next();
        statement.borrowerId = borrowerId;
        statement.name = fact.name();
        statement.value = fact.value().toJson().toString();
        statement.take(fact.source());
        statement.asOfOn = fact.asOfOn();
        statement.receivedAt = now;
        statement.counts = counts;
        return statement;
    }

    Fact fact() {
        try {
            return new Fact(name, FactValue.fromJson(MAPPER.readTree(value)), source(), asOfOn);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Cannot read the statement " + id, broken);
        }
    }

    StatedFact stated() {
        return new StatedFact(fact(), receivedAt, counts, new Position(feedTx, feedSeq));
    }

    private void take(FactSource source) {
        switch (source) {
            case FactSource.Listing listing -> {
                sourceKind = SourceKind.LISTING;
                authority = listing.authority().value();
                batchNo = listing.batchNo();
            }
            case FactSource.Registry _ -> sourceKind = SourceKind.REGISTRY;
            case FactSource.Code _ -> sourceKind = SourceKind.CODE;
            case FactSource.Platform _ -> sourceKind = SourceKind.PLATFORM;
            case FactSource.Declared _ -> sourceKind = SourceKind.DECLARED;
        }
    }

    private FactSource source() {
        return switch (sourceKind) {
            case LISTING ->
                new FactSource.Listing(
                        new ParticipantCode(Objects.requireNonNull(authority)), Objects.requireNonNull(batchNo));
            case REGISTRY -> new FactSource.Registry();
            case CODE -> new FactSource.Code();
            case PLATFORM -> new FactSource.Platform();
            case DECLARED -> new FactSource.Declared();
        };
    }
}
