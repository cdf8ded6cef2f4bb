package org.crediteasyloan.profile.payee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.hibernate.Session;

/** The payout orders redemption told of (兑付指令副本). What ended stays ended, in whatever order its events come. */
@ApplicationScoped
class PayoutOrders {

    private final Session session;

    PayoutOrders(Session session) {
        this.session = session;
    }

    void open(UUID orderId, UUID borrowerId, ParticipantCode exchange) {
        session.createNativeMutationQuery("""
                        INSERT INTO payout_order_copy (id, borrower_id, exchange) VALUES (:id, :borrowerId, :exchange)
                        ON CONFLICT (id) DO NOTHING""")
                .setParameter("id", orderId)
                .setParameter("borrowerId", borrowerId)
                .setParameter("exchange", exchange.value())
                .executeUpdate();
    }

    void settle(UUID orderId, UUID borrowerId, Instant now) {
        session.createNativeMutationQuery("""
                        INSERT INTO payout_order_copy (id, borrower_id, settled_at) VALUES (:id, :borrowerId, :now)
                        ON CONFLICT (id) DO UPDATE SET settled_at = excluded.settled_at
                        WHERE payout_order_copy.settled_at IS NULL""")
                .setParameter("id", orderId)
                .setParameter("borrowerId", borrowerId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The borrower an open order of this exchange pays. */
    Optional<UUID> payeeOf(UUID orderId, ParticipantCode exchange) {
        return session.createNativeQuery("""
                        SELECT borrower_id FROM payout_order_copy
                        WHERE id = :id AND exchange = :exchange AND settled_at IS NULL""", UUID.class)
                .setParameter("id", orderId)
                .setParameter("exchange", exchange.value())
                .uniqueResultOptional();
    }
}
