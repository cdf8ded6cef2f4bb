package org.crediteasyloan.bench;

import java.util.List;
import org.crediteasyloan.bench.measure.Figure;
import org.crediteasyloan.bench.running.OwnPlatform;

/** Measures something together with its limit, in the same run on the same machine. */
public interface Benchmark {

    String name();

    /** Whether it wants to start the platform itself; every other benchmark finds it up and filled. */
    default boolean startsThePlatform() {
        return false;
    }

    /** Leaves the platform up and filled. */
    List<Figure> measure(OwnPlatform platform) throws Exception;
}
