package org.crediteasyloan.whitelist.lead;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.kit.dispatch.DispatchWish;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.staff.CurrentStaff;
import org.crediteasyloan.kit.webhook.WebhookFeed;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

/** The leads (融资线索). A receiver sees those of list types meant for its kind; others do not exist for it. */
@ApplicationScoped
class Leads implements PanacheRepositoryBase<Lead, UUID> {

    /**
     * What a receiver looks for.
     *
     * @param regionCodes where from; null for anywhere
     * @param reach of the person who looks
     */
    record Wish(
            @Nullable Collection<String> regionCodes,
            long minAmountFen,
            CurrentStaff.Bounds reach,
            DispatchWish dispatch) {}

    /** Where a lead stands in the feed. */
    record Placed(Lead lead, Position position) {}

    /** Which leads a receiver is shown at all, by its feed and by its webhook; as {@link Receiver#sees} says of one. */
    private static final String RECEIVED = " list_type_code IN (:listTypeCodes) AND sandbox_of IS NULL AND ";

    private static final String RECEIVED_IN_SANDBOX =
            " list_type_code IN (:listTypeCodes) AND sandbox_of = :sandbox AND ";

    private static final String WISHED = """
             amount_fen >= :minAmountFen
             AND (:anywhere OR region_code IN (:regionCodes))
             AND %s AND %s AND """.formatted(
                    CurrentStaff.Bounds.sql("region_code", "NULL::text", "guarantee", "industry_code"),
                    DispatchWish.sql("lead.id", "status = 'LEASED' AND bank = :dispatchBank"));

    List<Placed> after(Receiver receiver, Wish wish, Position after, int limit) {
        if (receiver.listTypeCodes().isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> places = wish.dispatch()
                .bind(wish.reach().bind(received(receiver, WISHED, " LIMIT :limit")))
                .setParameter("minAmountFen", wish.minAmountFen())
                .setParameter("anywhere", wish.regionCodes() == null)
                .setParameter("regionCodes", wish.regionCodes() == null ? List.of("") : wish.regionCodes())
                .setParameter("feedTx", after.transactionId())
                .setParameter("feedSeq", after.sequence())
                .setParameter("limit", limit)
                .getResultList();
        Map<UUID, Lead> found = list(
                        "id in ?1", places.stream().map(place -> place[0]).toList())
                .stream()
                .collect(Collectors.toMap(lead -> lead.id, lead -> lead));
        return places.stream()
                .map(place -> new Placed(
                        Objects.requireNonNull(found.get((UUID) place[0])), Position.ofColumns(place[1], place[2])))
                .toList();
    }

    /** The first lead after the position that the receiver is shown: by which id and where, nothing else of it. */
    Optional<WebhookFeed.Item> nextAfter(Receiver receiver, Position after) {
        if (receiver.listTypeCodes().isEmpty()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> places = received(receiver, "", " LIMIT 1")
                .setParameter("feedTx", after.transactionId())
                .setParameter("feedSeq", after.sequence())
                .getResultList();
        return places.stream()
                .findFirst()
                .map(place -> new WebhookFeed.Item((UUID) place[0], Position.ofColumns(place[1], place[2])));
    }

    /** Where the receiver's leads stand in the feed, in its order. */
    private Query received(Receiver receiver, String wished, String limit) {
        boolean isSandbox = receiver.code().belongsToSandbox();
        Query query = getEntityManager()
                .createNativeQuery("SELECT id, " + Position.COLUMNS + " FROM lead WHERE "
                        + (isSandbox ? RECEIVED_IN_SANDBOX : RECEIVED) + wished + Position.READABLE + Position.ORDER
                        + limit)
                .setParameter("listTypeCodes", receiver.listTypeCodes());
        return isSandbox ? query.setParameter("sandbox", receiver.code().value()) : query;
    }

    Lead get(UUID id, Receiver receiver) {
        return receivedOnly(findByIdOptional(id), receiver);
    }

    Lead getForChange(UUID id, Receiver receiver) {
        return receivedOnly(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), receiver);
    }

    /** Nothing is invented for it twice at a time. */
    void lockSandbox(ParticipantCode sandbox) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:name))", Integer.class)
                .setParameter("name", "sandbox-leads/" + sandbox)
                .getSingleResult();
    }

    int countOfSandbox(ParticipantCode sandbox) {
        return (int) count("sandboxOf", sandbox.value());
    }

    /** With all that hangs on them, and with what time would have made of them. */
    void removeSandbox(ParticipantCode sandbox) {
        flush();
        getEntityManager()
                .createNativeQuery(
                        "DELETE FROM deadline WHERE subject_id IN (SELECT id FROM lead WHERE sandbox_of = :sandbox)")
                .setParameter("sandbox", sandbox.value())
                .executeUpdate();
        delete("sandboxOf", sandbox.value());
    }

    /**
     * For a timer, which holds its deadline's row already: it does not wait for a command that holds the lead and may be
     * about to clear that deadline, but fails and comes again.
     */
    Optional<Lead> findWithoutWaiting(UUID id) {
        return Optional.ofNullable(getEntityManager()
                .find(Lead.class, id, LockModeType.PESSIMISTIC_WRITE, Map.of("jakarta.persistence.lock.timeout", 0)));
    }

    /** Locked, unless somebody else holds it right now: then empty, at once. */
    Optional<Lead> findUnlessLocked(UUID id) {
        return Optional.ofNullable(
                getEntityManager().find(Lead.class, id, LockModeType.PESSIMISTIC_WRITE, Timeouts.SKIP_LOCKED));
    }

    boolean exists(UUID id) {
        return count("id", id) > 0;
    }

    /** What the receiver holds and none of its account managers does. */
    List<UUID> idsWithoutManager(ParticipantCode receiver) {
        @SuppressWarnings("unchecked")
        List<UUID> ids = getEntityManager()
                .createNativeQuery("""
                        SELECT id FROM lead WHERE status = 'LEASED' AND bank = :bank
                            AND NOT EXISTS (SELECT 1 FROM case_dispatch d WHERE d.case_id = lead.id AND d.manager IS NOT NULL)
                        ORDER BY id""")
                .setParameter("bank", receiver.value())
                .getResultList();
        return ids;
    }

    Optional<Lead> findLiveForChange(UUID borrowerId, String listTypeCode) {
        return find(
                        "borrowerId = ?1 and listTypeCode = ?2 and status <> ?3",
                        borrowerId,
                        listTypeCode,
                        LeadStatus.CLOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the order of their ids, so that two transactions lock them alike. */
    List<Lead> listLiveForChange(UUID borrowerId) {
        return find("borrowerId = ?1 and status <> ?2 order by id", borrowerId, LeadStatus.CLOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order of their ids, so that two transactions lock them alike. */
    List<Lead> listHeldForChange(ParticipantCode receiver) {
        return find("bank = ?1 and status = ?2 order by id", receiver.value(), LeadStatus.LEASED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static Lead receivedOnly(Optional<Lead> lead, Receiver receiver) {
        return lead.filter(receiver::sees).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }
}
