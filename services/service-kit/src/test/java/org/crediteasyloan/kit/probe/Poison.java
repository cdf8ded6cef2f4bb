package org.crediteasyloan.kit.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crediteasyloan.contracts.event.lead.LeadTaken;
import org.crediteasyloan.kit.event.EventHandler;

/** Handles one type of event, and fails at those it was told to fail at. */
@ApplicationScoped
public class Poison implements EventHandler<LeadTaken> {

    private final Effects effects;
    private final Set<String> armed = ConcurrentHashMap.newKeySet();

    Poison(Effects effects) {
        this.effects = effects;
    }

    public void arm(String key) {
        armed.add(key);
    }

    public void spare() {
        armed.clear();
    }

    @Override
    public Class<LeadTaken> eventClass() {
        return LeadTaken.class;
    }

    @Override
    public void handle(LeadTaken event) {
        if (armed.contains(event.key())) {
            throw new IllegalStateException("poison");
        }
        effects.add(event.key());
    }
}
