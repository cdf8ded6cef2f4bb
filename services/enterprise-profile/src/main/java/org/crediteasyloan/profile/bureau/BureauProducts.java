package org.crediteasyloan.profile.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The bureaus' products (征信产品) and their versions. */
@ApplicationScoped
class BureauProducts {

    private final Session session;

    BureauProducts(Session session) {
        this.session = session;
    }

    /** The product, made when nobody has the code yet; empty where another bureau has it. */
    Optional<BureauProduct> findOrBegin(String productCode, String bureau) {
        session.createNativeMutationQuery(
                        "INSERT INTO bureau_product (product_code, bureau) VALUES (:code, :bureau) ON CONFLICT DO NOTHING")
                .setParameter("code", productCode)
                .setParameter("bureau", bureau)
                .executeUpdate();
        return findForChange(productCode, bureau);
    }

    Optional<BureauProduct> findForChange(String productCode, String bureau) {
        return session.createQuery(
                        "from BureauProduct where productCode = :code and bureau = :bureau", BureauProduct.class)
                .setParameter("code", productCode)
                .setParameter("bureau", bureau)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional();
    }

    boolean isWithdrawn(String productCode) {
        return session.createQuery(
                        "select 1 from BureauProduct where productCode = :code and withdrawnAt is not null",
                        Integer.class)
                .setParameter("code", productCode)
                .uniqueResultOptional()
                .isPresent();
    }

    void add(ProductVersion version) {
        session.persist(version);
    }

    /** The one that waits for its publication. */
    Optional<ProductVersion> draftOf(String productCode) {
        return session.createQuery(
                        "from ProductVersion where productCode = :code and publishedAt is null", ProductVersion.class)
                .setParameter("code", productCode)
                .uniqueResultOptional();
    }

    int lastVersionOf(String productCode) {
        return session.createQuery(
                        "select coalesce(max(versionNo), 0) from ProductVersion where productCode = :code",
                        Integer.class)
                .setParameter("code", productCode)
                .getSingleResult();
    }

    Optional<ProductVersion> published(String productCode, int versionNo) {
        return session.createQuery(
                        "from ProductVersion where productCode = :code and versionNo = :no and publishedAt is not null",
                        ProductVersion.class)
                .setParameter("code", productCode)
                .setParameter("no", versionNo)
                .uniqueResultOptional();
    }

    /** The version whose price holds on the day; of two that begin together the later one. */
    Optional<ProductVersion> inForceOn(String productCode, LocalDate day) {
        return session.createQuery(
                        "from ProductVersion where productCode = :code and publishedAt is not null and validFrom <= :day"
                                + " order by validFrom desc, versionNo desc",
                        ProductVersion.class)
                .setParameter("code", productCode)
                .setParameter("day", day)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /** In the order of their codes; drafts only of that bureau. */
    List<ProductVersion> after(String productCode, int versionNo, @Nullable String bureau, int limit) {
        return session.createQuery(
                        "from ProductVersion where (productCode > :code or productCode = :code and versionNo > :no)"
                                + " and (publishedAt is not null or bureau = :bureau) order by productCode, versionNo",
                        ProductVersion.class)
                .setParameter("code", productCode)
                .setParameter("no", versionNo)
                .setParameter("bureau", bureau)
                .setMaxResults(limit)
                .getResultList();
    }
}
