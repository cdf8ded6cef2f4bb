package org.crediteasyloan.routing.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.event.EventHandler;

/** Keeps each borrower that arrives. */
@ApplicationScoped
class BorrowerHandler implements EventHandler<BorrowerState> {

    private final Copies copies;

    BorrowerHandler(Copies copies) {
        this.copies = copies;
    }

    @Override
    public Class<BorrowerState> eventClass() {
        return BorrowerState.class;
    }

    @Override
    public void handle(BorrowerState borrower) {
        copies.put("""
                INSERT INTO borrower_copy (borrower_id, version, state) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (borrower_id) DO UPDATE SET version = excluded.version, state = excluded.state
                WHERE borrower_copy.version < excluded.version""", borrower.borrowerId(), borrower);
    }

    @Override
    public void handleRemoval(String key) {
        copies.execute("DELETE FROM borrower_copy WHERE borrower_id = ?", UUID.fromString(key));
    }
}
