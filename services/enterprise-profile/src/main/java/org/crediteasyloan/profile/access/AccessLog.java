package org.crediteasyloan.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.kit.feed.Position;
import org.hibernate.Session;

/** Who read what of whom (访问记录), where the borrower sees it. */
@ApplicationScoped
public class AccessLog {

    private static final String FEED =
            "SELECT * FROM access_entry WHERE borrower_id = :borrowerId AND" + Position.READABLE + Position.ORDER;

    private final Session session;

    AccessLog(Session session) {
        this.session = session;
    }

    /** Writes the read down in the transaction that does it; the same read twice is one entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AccessRecorded read) {
        session.createNativeQuery("""
                        INSERT INTO access_entry (access_id, borrower_id, reader, service, what, basis, read_at, agent)
                        VALUES (:accessId, :borrowerId, :reader, :service, :what, :basis, :readAt, :agent)
                        ON CONFLICT (access_id) DO NOTHING""")
                .setParameter("accessId", read.accessId())
                .setParameter("borrowerId", read.borrowerId())
                .setParameter("reader", read.reader().value())
                .setParameter("service", read.service())
                .setParameter("what", read.what())
                .setParameter("basis", read.basis())
                .setParameter("readAt", read.readAt())
                .setParameter("agent", read.agent(), String.class)
                .executeUpdate();
    }

    List<AccessEntry> feed(UUID borrowerId, Position after, int limit) {
        return session.createNativeQuery(FEED, AccessEntry.class)
                .setParameter("borrowerId", borrowerId)
                .setParameter("feedTx", Long.toString(after.transactionId()))
                .setParameter("feedSeq", after.sequence())
                .setMaxResults(limit)
                .getResultList();
    }
}
