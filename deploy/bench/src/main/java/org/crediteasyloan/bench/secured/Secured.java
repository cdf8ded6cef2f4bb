package org.crediteasyloan.bench.secured;

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
import org.crediteasyloan.local.part.LocalAccess;

/**
 * What the walls cost: the same read, data, client and Java settings, once with everything and once by a build of the same
 * classes that believes every token, does not tell the database who acts, and signs in as one whom no row is hidden from.
 */
public final class Secured implements Benchmark {

    private static final String SERVICE = "loan-routing";
    private static final int CLIENTS = 16;
    private static final int RUNS = 3;
    private static final int SECURED_PORT = 60;
    private static final int PLAIN_PORT = 61;
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration RUN = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "secured";
    }

    @Override
    public List<Figure> measure(OwnPlatform platform) throws Exception {
        SampleBorrower borrower = SampleBorrower.signIn(platform);
        String plainProgram = platform.layout()
                .root()
                .resolve(Path.of("deploy", "bench-plain", "target", "quarkus-app", "quarkus-run.jar"))
                .toString();
        Map<String, String> everyRow = Map.of("QUARKUS_DATASOURCE_USERNAME", LocalAccess.POSTGRES_SUPERUSER);
        List<Run> runs = new ArrayList<>();
        try (SecondInstance secured =
                        SecondInstance.start(platform, SERVICE, SECURED_PORT, command -> command, Map.of());
                SecondInstance plain = SecondInstance.start(
                        platform, SERVICE, PLAIN_PORT, command -> ofProgram(command, plainProgram), everyRow)) {
            List<Reads> readsOfSecured = Collections.nCopies(CLIENTS, Reads.of(borrower, secured.port()));
            List<Reads> readsOfPlain = Collections.nCopies(CLIENTS, Reads.of(borrower, plain.port()));
            ClosedLoop.run(readsOfSecured, WARM_UP);
            ClosedLoop.run(readsOfPlain, WARM_UP);
            for (int i = 0; i < RUNS; i++) {
                runs.add(new Run(ClosedLoop.run(readsOfSecured, RUN), ClosedLoop.run(readsOfPlain, RUN)));
            }
        }
        return List.of(
                new Figure(
                        name(),
                        "reads, all walls",
                        "requests/s",
                        Spread.over(runs, run -> run.secured().perSecond())),
                new Figure(
                        name(),
                        "reads, all walls, p50",
                        "ms",
                        Spread.over(runs, run -> run.secured().samples().percentileMs(50))),
                new Figure(
                        name(),
                        "reads, all walls, p99",
                        "ms",
                        Spread.over(runs, run -> run.secured().samples().percentileMs(99))),
                new Figure(
                        name(),
                        "limit: reads without walls",
                        "requests/s",
                        Spread.over(runs, run -> run.plain().perSecond())),
                new Figure(
                        name(),
                        "limit: reads without walls, p99",
                        "ms",
                        Spread.over(runs, run -> run.plain().samples().percentileMs(99))),
                new Figure(name(), "ratio", "", Spread.over(runs, Run::ratio)).aimedAt(Aim.atLeast(0.85)));
    }

    private static List<String> ofProgram(List<String> command, String program) {
        List<String> changed = new ArrayList<>(command);
        changed.set(changed.indexOf("-jar") + 1, program);
        return changed;
    }

    private record Run(ClosedLoop.Outcome secured, ClosedLoop.Outcome plain) {

        double ratio() {
            return secured.perSecond() / plain.perSecond();
        }
    }
}
