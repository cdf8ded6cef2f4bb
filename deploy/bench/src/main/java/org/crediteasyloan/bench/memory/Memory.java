package org.crediteasyloan.bench.memory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.bench.Benchmark;
import org.crediteasyloan.bench.measure.Aim;
import org.crediteasyloan.bench.measure.Figure;
import org.crediteasyloan.bench.measure.Spread;
import org.crediteasyloan.bench.running.ClosedLoop;
import org.crediteasyloan.bench.running.OwnPlatform;
import org.crediteasyloan.bench.running.Reads;
import org.crediteasyloan.bench.running.SampleBorrower;
import org.crediteasyloan.bench.running.SecondInstance;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.command.ResidentMemory;
import org.crediteasyloan.local.supervision.RunRecord;

/**
 * Resident memory of every service when it has just started and after the demo, and of one service started with other settings: idle, and after load.
 * Time to ready and the speed under that load are told with it, because memory is easily saved at their cost.
 */
public final class Memory implements Benchmark {

    private static final String SERVICE = "loan-routing";
    private static final int PORT = 60;
    private static final int CLIENTS = 16;
    private static final Duration IDLE = Duration.ofSeconds(3);
    private static final Duration LOAD = Duration.ofSeconds(5);
    private static final Aim AIM = Aim.atMost(150);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Figure> measure(OwnPlatform platform) throws Exception {
        List<Figure> figures = new ArrayList<>();
        platform.down();
        platform.up();
        figures.addAll(everyService(platform, "just started"));
        platform.demo();
        figures.addAll(everyService(platform, "after the demo"));
        SampleBorrower borrower = SampleBorrower.signIn(platform);
        for (JvmSettings settings : JvmSettings.COMPARED) {
            figures.addAll(tried(platform, borrower, settings));
        }
        Path cache = platform.layout().home().resolve(SERVICE + ".aot");
        tried(platform, borrower, JvmSettings.writingCache(cache));
        figures.addAll(tried(platform, borrower, JvmSettings.withCache(cache)));
        figures.add(new Figure(name(), "AOT cache of " + SERVICE, "MiB", Spread.once(Files.size(cache) / 1048576.0)));
        return figures;
    }

    private List<Figure> everyService(OwnPlatform platform, String when) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (ServiceModule service : ServiceModule.ALL) {
            figures.add(mebibytes(service.name() + " " + when, mebibytesOf(platform, service.name())));
        }
        return figures;
    }

    private List<Figure> tried(OwnPlatform platform, SampleBorrower borrower, JvmSettings settings) throws Exception {
        try (SecondInstance instance = SecondInstance.start(platform, SERVICE, PORT, settings::applyTo, Map.of())) {
            Thread.sleep(IDLE);
            long idle = ResidentMemory.mebibytesOf(instance.pid());
            List<Reads> clients = Collections.nCopies(CLIENTS, Reads.of(borrower, instance.port()));
            ClosedLoop.Outcome load = ClosedLoop.run(clients, LOAD);
            long loaded = ResidentMemory.mebibytesOf(instance.pid());
            String who = SERVICE + " with " + settings.name() + ", ";
            return List.of(
                    mebibytes(who + "idle", idle),
                    mebibytes(who + "after load", loaded),
                    new Figure(
                            name(),
                            who + "to ready",
                            "s",
                            Spread.once(instance.timeToReady().toMillis() / 1e3)),
                    new Figure(name(), who + "reads", "requests/s", Spread.once(load.perSecond())));
        }
    }

    private static long mebibytesOf(OwnPlatform platform, String service) throws Exception {
        RunRecord entry = platform.runningParts().stream()
                .filter(part -> part.name().equals(service))
                .findFirst()
                .orElseThrow();
        return ResidentMemory.mebibytesOf(entry.process().orElseThrow().pid());
    }

    private Figure mebibytes(String what, long mebibytes) {
        return new Figure(name(), what, "MiB", Spread.once(mebibytes)).aimedAt(AIM);
    }
}
