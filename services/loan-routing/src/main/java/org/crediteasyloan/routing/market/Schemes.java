package org.crediteasyloan.routing.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.event.EventHandler;

/** The fiscal schemes, as redemption last published them. */
@ApplicationScoped
class Schemes implements EventHandler<SchemeState> {

    private final Copies copies;

    Schemes(Copies copies) {
        this.copies = copies;
    }

    Optional<SchemeState> find(String schemeCode) {
        return copies.find("SELECT state FROM scheme_copy WHERE scheme_code = ?", schemeCode, SchemeState.class);
    }

    @Override
    public Class<SchemeState> eventClass() {
        return SchemeState.class;
    }

    @Override
    public void handle(SchemeState scheme) {
        copies.put("""
                INSERT INTO scheme_copy (scheme_code, version, state) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (scheme_code) DO UPDATE SET version = excluded.version, state = excluded.state
                WHERE scheme_copy.version < excluded.version""", scheme.schemeCode(), scheme);
    }

    @Override
    public void handleRemoval(String key) {
        copies.execute("DELETE FROM scheme_copy WHERE scheme_code = ?", key);
    }
}
