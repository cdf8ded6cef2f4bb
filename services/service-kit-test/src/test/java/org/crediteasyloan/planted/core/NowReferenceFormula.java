package org.crediteasyloan.planted.core;

import java.time.Instant;
import java.util.function.Supplier;

final class NowReferenceFormula {

    private NowReferenceFormula() {}

    static Supplier<Instant> time() {
        return Instant::now;
    }
}
