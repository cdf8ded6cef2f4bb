package org.crediteasyloan.redemption.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.redemption.ledger.SchemeYear;
import org.crediteasyloan.redemption.ledger.SourceAmount;
import org.crediteasyloan.redemption.scheme.PublishedScheme;
import org.crediteasyloan.redemption.scheme.SchemeTerms.CapSpan;

/** The entitlements (权益). */
@ApplicationScoped
class Entitlements implements PanacheRepositoryBase<EntitlementRow, UUID> {

    private final ObjectMapper mapper;

    Entitlements(ObjectMapper mapper) {
        // What was stored by an earlier release must still read.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    boolean isDecided(UUID interestReportId) {
        return count("interestReportId", interestReportId) > 0;
    }

    /** Locked in the order of their ids, so that two callers never wait for each other. */
    List<EntitlementRow> getForChange(List<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The oldest that wait for the budget; ids grow with time. */
    List<EntitlementRow> oldestAwaiting(SchemeYear budget, int limit) {
        return find(
                        "status = AWAITING_BUDGET and schemeCode = ?1 and budgetYear = ?2 order by id",
                        budget.schemeCode(),
                        budget.budgetYear())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    boolean isAnyAwaiting(SchemeYear budget) {
        return count(
                        "status = AWAITING_BUDGET and schemeCode = ?1 and budgetYear = ?2",
                        budget.schemeCode(),
                        budget.budgetYear())
                > 0;
    }

    /** What the loan and the borrower were granted under the scheme; the book must be locked for the answer to hold. */
    EntitlementCase.GrantedBefore grantedBefore(
            Loan loan, EntitlementCase.InterestReport report, Optional<PublishedScheme> scheme) {
        Object[] onLoan = getEntityManager()
                .createQuery("""
                        select coalesce(sum(amountFen), 0), coalesce(sum(countedDays), 0),
                            coalesce(sum(case when periodFrom < :until and periodUntil > :from then 1 else 0 end), 0)
                        from EntitlementRow where status <> REFUSED and loanId = :loan""", Object[].class)
                .setParameter("loan", loan.loanId)
                .setParameter("from", report.periodFrom())
                .setParameter("until", report.periodUntil())
                .getSingleResult();
        return new EntitlementCase.GrantedBefore(
                number(onLoan[0]),
                number(onLoan[1]),
                number(onLoan[2]) > 0,
                scheme.map(version -> grantedToBorrowerFen(loan, report, version))
                        .orElse(0L));
    }

    private long grantedToBorrowerFen(Loan loan, EntitlementCase.InterestReport report, PublishedScheme scheme) {
        boolean everyYear = scheme.terms().borrowerCap().span() == CapSpan.PER_YEAR;
        return getEntityManager()
                .createQuery("""
                        select coalesce(sum(amountFen), 0) from EntitlementRow
                        where status <> REFUSED and borrowerId = :borrower and schemeCode = :scheme
                            and (:anyYear = true or budgetYear = :year)""", Long.class)
                .setParameter("borrower", loan.borrowerId)
                .setParameter("scheme", scheme.schemeCode())
                .setParameter("anyYear", !everyYear)
                .setParameter("year", report.budgetYear())
                .getSingleResult();
    }

    List<SourceAmount> sharesOf(EntitlementRow row) {
        return read(row.shares, new TypeReference<>() {});
    }

    List<ExplanationTerm> explanationOf(EntitlementRow row) {
        return read(row.explanation, new TypeReference<>() {});
    }

    String write(List<?> items) {
        try {
            return mapper.writeValueAsString(items);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write " + items, impossible);
        }
    }

    private <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Stored items do not read", impossible);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
