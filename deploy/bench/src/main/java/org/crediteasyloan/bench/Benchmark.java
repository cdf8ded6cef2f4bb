package org.crediteasyloan.bench;

import java.util.List;
import org.crediteasyloan.bench.measure.Figure;
import org.crediteasyloan.bench.running.OwnPlatform;

/** Measures something together with its limit, in the same run on the same machine. */
public interface Benchmark {

    String name();

    /** Finds the platform up and filled, and leaves it so. */
    List<Figure> measure(OwnPlatform platform) throws Exception;
}
