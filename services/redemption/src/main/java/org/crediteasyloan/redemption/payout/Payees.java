package org.crediteasyloan.redemption.payout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.event.EventHandler;

/** The payees (收款主体); an older state never overwrites a later one. */
@ApplicationScoped
class Payees implements PanacheRepositoryBase<Payee, UUID>, EventHandler<BorrowerState> {

    Map<UUID, Payee> byBorrower(List<UUID> borrowerIds) {
        return list("borrowerId in ?1", borrowerIds).stream()
                .collect(Collectors.toMap(payee -> payee.borrowerId, payee -> payee));
    }

    @Override
    public Class<BorrowerState> eventClass() {
        return BorrowerState.class;
    }

    @Override
    public void handle(BorrowerState borrower) {
        getSession()
                .createNativeMutationQuery("""
                        INSERT INTO payee (borrower_id, version, kind, uscc, name_zh)
                        VALUES (:id, :version, :kind, :uscc, :nameZh)
                        ON CONFLICT (borrower_id) DO UPDATE
                            SET version = excluded.version, kind = excluded.kind, uscc = excluded.uscc, name_zh = excluded.name_zh
                        WHERE payee.version < excluded.version""")
                .setParameter("id", borrower.borrowerId())
                .setParameter("version", borrower.version())
                .setParameter("kind", borrower.kind().name())
                .setParameter(
                        "uscc",
                        Optional.ofNullable(borrower.uscc())
                                .map(UnifiedSocialCreditCode::value)
                                .orElse(null),
                        String.class)
                .setParameter("nameZh", borrower.nameZh(), String.class)
                .executeUpdate();
    }

    @Override
    public void handleRemoval(String key) {
        delete("borrowerId", UUID.fromString(key));
    }
}
