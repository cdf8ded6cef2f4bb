package org.crediteasyloan.local.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One process of the platform and what the supervisor has to know to keep it running. */
public interface Part {

    String name();

    /** The first port is the one shown to people. */
    List<Integer> ports();

    /** Names of the parts that have to be ready before this one is started for the first time. */
    Set<String> startsAfter();

    /** Brings files into the shape the process needs. Called before every start, so it has to be cheap when all is well. */
    default void prepare() throws Exception {}

    ProcessBuilder process();

    /** True once the part does its work for others. Polled; an exception means "not yet" and is shown when time runs out. */
    boolean isReady() throws Exception;

    /** Called every few seconds while the part is ready, for what can break inside a living process. */
    default void lookAfter() throws Exception {}

    default Duration startLimit() {
        return Duration.ofMinutes(3);
    }

    default StopSignal stopSignal() {
        return StopSignal.TERM;
    }
}
