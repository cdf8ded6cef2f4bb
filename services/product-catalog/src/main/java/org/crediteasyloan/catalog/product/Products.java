package org.crediteasyloan.catalog.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crediteasyloan.catalog.product.Product.Draft;
import org.crediteasyloan.catalog.product.Product.Head;
import org.crediteasyloan.catalog.product.Product.Listed;
import org.crediteasyloan.catalog.product.Product.Publication;
import org.crediteasyloan.catalog.product.Product.Suspended;
import org.crediteasyloan.catalog.product.Product.Withdrawn;
import org.crediteasyloan.catalog.product.Product.Written;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.feed.Position;

/** The products (信贷产品). */
@ApplicationScoped
class Products implements PanacheRepositoryBase<ProductRow, String> {

    /** A reader sees what is listed, and everything of its own bank. */
    private static final String FEED = "SELECT * FROM product WHERE (status = 'LISTED' OR bank = :ownBank) AND"
            + Position.READABLE + Position.ORDER + " LIMIT :limit";

    private static final String INSERT = """
            INSERT INTO product (product_code, version, bank, status, terms, made_by, made_at)
            VALUES (:productCode, :version, :bank, 'DRAFT', cast(:terms AS jsonb), :madeBy, :madeAt)
            ON CONFLICT (product_code) DO NOTHING""";

    private final ObjectMapper mapper;

    Products(ObjectMapper mapper) {
        // Terms are read by older instances too while a newer version is rolled out.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Optional<Product> find(String productCode) {
        return findByIdOptional(productCode).map(this::productOf);
    }

    /** Locked until the transaction ends, so that two commands on one product follow each other. */
    Optional<Product> findForChange(String productCode) {
        return findByIdOptional(productCode, LockModeType.PESSIMISTIC_WRITE).map(this::productOf);
    }

    List<Product> listed() {
        return list("status", ProductStatus.LISTED).stream()
                .map(this::productOf)
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query for an entity gives that entity
    List<ProductRow> feed(Position after, int limit, Optional<ParticipantCode> ownBank) {
        return getEntityManager()
                .createNativeQuery(FEED, ProductRow.class)
                .setParameter("ownBank", ownBank.map(ParticipantCode::value).orElse(""))
                .setParameter("feedTx", Long.toString(after.transactionId()))
                .setParameter("feedSeq", after.sequence())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** False when the code is in use; a second maker at the same moment waits for the first. */
    boolean addIfNew(Draft draft) {
        Head head = draft.head();
        return getEntityManager()
                        .createNativeQuery(INSERT)
                        .setParameter("productCode", head.productCode())
                        .setParameter("version", head.version())
                        .setParameter("bank", head.bank().value())
                        .setParameter("terms", write(head.terms()))
                        .setParameter("madeBy", head.written().by())
                        .setParameter("madeAt", head.written().at())
                        .executeUpdate()
                == 1;
    }

    void save(Product product) {
        write(product, findById(product.head().productCode()));
    }

    Product productOf(ProductRow row) {
        Head head = new Head(
                row.productCode,
                new ParticipantCode(row.bank),
                row.version,
                read(row.terms),
                new Written(row.madeBy, row.madeAt));
        return switch (row.status) {
            case DRAFT -> new Draft(head);
            case LISTED -> new Listed(head, publicationOf(row));
            case SUSPENDED -> new Suspended(head, publicationOf(row));
            case WITHDRAWN -> new Withdrawn(head, publicationOf(row));
        };
    }

    private static Publication publicationOf(ProductRow row) {
        return new Publication(
                Objects.requireNonNull(row.publishedBy),
                Objects.requireNonNull(row.publishedAt),
                List.of(row.neededFacts));
    }

    private void write(Product product, ProductRow row) {
        Head head = product.head();
        row.productCode = head.productCode();
        row.bank = head.bank().value();
        row.version = head.version();
        row.terms = write(head.terms());
        row.madeBy = head.written().by();
        row.madeAt = head.written().at();
        switch (product) {
            case Draft _ -> writeDraft(row);
            case Listed listed -> writePublished(row, ProductStatus.LISTED, listed.publication());
            case Suspended suspended -> writePublished(row, ProductStatus.SUSPENDED, suspended.publication());
            case Withdrawn withdrawn -> writePublished(row, ProductStatus.WITHDRAWN, withdrawn.publication());
        }
    }

    private static void writeDraft(ProductRow row) {
        row.status = ProductStatus.DRAFT;
        row.neededFacts = new String[0];
    }

    private static void writePublished(ProductRow row, ProductStatus status, Publication publication) {
        row.status = status;
        row.publishedBy = publication.by();
        row.publishedAt = publication.at();
        row.neededFacts = publication.neededFacts().toArray(String[]::new);
    }

    private ProductTerms read(String terms) {
        try {
            return mapper.readValue(terms, ProductTerms.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot read stored terms", impossible);
        }
    }

    private String write(ProductTerms terms) {
        try {
            return mapper.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write terms", impossible);
        }
    }
}
