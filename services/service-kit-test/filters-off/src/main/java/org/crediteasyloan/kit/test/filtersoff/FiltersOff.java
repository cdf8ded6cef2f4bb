package org.crediteasyloan.kit.test.filtersoff;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** A service that filters nothing: everybody has every duty and is taken for whoever {@link TakenFor} names. */
public class FiltersOff implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MistakenCaller.class, EveryDuty.class);
    }

    /** Here the database refuses by the thousand what the service let pass, each time with a stack trace. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.log.category.\"org.crediteasyloan.kit.problem\".level", "OFF");
    }
}
