package org.crediteasyloan.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.List;

/** How busy the machine is with other work: figures taken beside load say less. */
public final class MachineLoad {

    private MachineLoad() {}

    /** Processes that ran or wanted to, on average over the last minute; negative where the system does not tell. */
    public static double ofTheLastMinute() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    public static Figure figure(String benchmark, double before, double after) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Figure(
                benchmark,
                "machine load before and after, on " + processors + " processors",
                "processes",
                Spread.of(List.of(before, after)));
    }
}
