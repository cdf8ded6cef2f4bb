package org.crediteasyloan.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.kit.event.EventHandler;

/** Reads in other services go into the same log. */
@ApplicationScoped
class AccessConsumer implements EventHandler<AccessRecorded> {

    private final AccessLog log;

    AccessConsumer(AccessLog log) {
        this.log = log;
    }

    @Override
    public Class<AccessRecorded> eventClass() {
        return AccessRecorded.class;
    }

    @Override
    public void handle(AccessRecorded read) {
        log.append(read);
    }
}
