package org.crediteasyloan.catalog.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.event.scheme.SchemeState;
import org.crediteasyloan.kit.event.EventHandler;

/** Keeps each scheme that arrives. */
@ApplicationScoped
class SchemeHandler implements EventHandler<SchemeState> {

    private final Schemes schemes;

    SchemeHandler(Schemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public Class<SchemeState> eventClass() {
        return SchemeState.class;
    }

    @Override
    public void handle(SchemeState state) {
        schemes.keep(state);
    }
}
