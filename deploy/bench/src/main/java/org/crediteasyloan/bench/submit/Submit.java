package org.crediteasyloan.bench.submit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.crediteasyloan.bench.Benchmark;
import org.crediteasyloan.bench.measure.Aim;
import org.crediteasyloan.bench.measure.Figure;
import org.crediteasyloan.bench.measure.Spread;
import org.crediteasyloan.bench.running.ClosedLoop;
import org.crediteasyloan.bench.running.OwnPlatform;
import org.crediteasyloan.bench.running.SampleBorrower;
import org.crediteasyloan.local.client.Actor;

/**
 * Loan applications over HTTP by 16 clients, against the same statements sent to the database by clients that do nothing else.
 * Statements are those the database logged for a real submission: the same round trips, role and row-level security.
 */
public final class Submit implements Benchmark {

    private static final String SERVICE = "loan-routing";
    private static final String DATABASE = "loan_routing";
    private static final int CLIENTS = 16;
    private static final int RUNS = 3;
    /** Until the code of both sides is compiled; at first the service answers a fifth as often. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration RUN = Duration.ofSeconds(5);

    /** The pairs from here on are pgbench's, in equal shares for its runs. */
    private static final int FIRST_OF_PGBENCH = 90_000;

    private static final int SHARE_OF_PGBENCH = 10_000;

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public List<Figure> measure(OwnPlatform platform) throws Exception {
        String run = "%08x".formatted(Instant.now().getEpochSecond());
        SampleBorrower sample = SampleBorrower.signIn(platform);
        new Market("127.0.0.1:" + platform.ports().kafka()).publish(run, sample.borrowerId(), sample.productCode());

        AtomicInteger used = new AtomicInteger();
        Supplier<Pair> pairs = () -> Pair.of(run, used.getAndIncrement());
        List<Submission> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> new Submission(sample.anotherSignIn(), pairs))
                .toList();
        ClosedLoop.run(clients, WARM_UP);
        Recording recording = record(platform, sample.anotherSignIn(), pairs);
        DatabaseAccess access =
                DatabaseAccess.of(platform.part(SERVICE).process().environment());
        Optional<PgbenchReplay> pgbench = pgbench(platform, recording, run, access);

        List<Run> runs = new ArrayList<>();
        try (Replays replays = Replays.open(CLIENTS, access, recording, pairs)) {
            ClosedLoop.run(replays.all(), WARM_UP);
            for (int i = 0; i < RUNS; i++) {
                ClosedLoop.Outcome byDriver = ClosedLoop.run(replays.all(), RUN);
                Optional<Double> byPgbench = Optional.empty();
                if (pgbench.isPresent()) {
                    byPgbench =
                            Optional.of(pgbench.get().perSecond(CLIENTS, RUN, FIRST_OF_PGBENCH + i * SHARE_OF_PGBENCH));
                }
                runs.add(new Run(ClosedLoop.run(clients, RUN), byDriver, byPgbench));
            }
        }
        return figures(runs, recording.statements().size());
    }

    private static Recording record(OwnPlatform platform, Actor person, Supplier<Pair> pairs) throws Exception {
        StatementLog log = new StatementLog(platform, DATABASE);
        Pair first = pairs.get();
        Pair second = pairs.get();
        List<LoggedStatement> statements = log.of(new Submission(person, () -> first));
        return Recording.of(statements, first, log.of(new Submission(person, () -> second)));
    }

    private static Optional<PgbenchReplay> pgbench(
            OwnPlatform platform, Recording recording, String run, DatabaseAccess access) throws Exception {
        Optional<Path> program = PgbenchReplay.find();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path script = platform.layout().home().resolve("submit.pgbench");
        Files.writeString(script, new PgbenchScript(recording, run, access).text());
        return Optional.of(new PgbenchReplay(program.get(), script, platform, access, DATABASE));
    }

    private List<Figure> figures(List<Run> runs, int statements) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                name(),
                "over HTTP, " + CLIENTS + " clients",
                "applications/s",
                Spread.over(runs, one -> one.overHttp().perSecond())));
        figures.add(new Figure(
                name(),
                "over HTTP, p50",
                "ms",
                Spread.over(runs, one -> one.overHttp().samples().percentileMs(50))));
        figures.add(new Figure(
                name(),
                "over HTTP, p99",
                "ms",
                Spread.over(runs, one -> one.overHttp().samples().percentileMs(99))));
        figures.add(new Figure(
                name(),
                "limit: the same " + statements + " statements by the driver alone",
                "transactions/s",
                Spread.over(runs, one -> one.byDriver().perSecond())));
        Figure toDriver = new Figure(name(), "ratio to the driver alone", "", Spread.over(runs, Run::ratioToDriver));
        if (runs.stream().allMatch(one -> one.byPgbench().isPresent())) {
            figures.add(toDriver);
            figures.add(new Figure(
                    name(),
                    "limit: the same statements by pgbench",
                    "transactions/s",
                    Spread.over(runs, one -> one.byPgbench().orElseThrow())));
            figures.add(
                    new Figure(name(), "ratio to pgbench", "", Spread.over(runs, Run::ratioToPgbench)).aimedAt(aim()));
        } else {
            figures.add(toDriver.aimedAt(aim()));
        }
        return figures;
    }

    private static Aim aim() {
        return Aim.atLeast(0.40).failsBeyond(0.20);
    }

    private record Run(ClosedLoop.Outcome overHttp, ClosedLoop.Outcome byDriver, Optional<Double> byPgbench) {

        double ratioToDriver() {
            return overHttp.perSecond() / byDriver.perSecond();
        }

        double ratioToPgbench() {
            return overHttp.perSecond() / byPgbench.orElseThrow();
        }
    }
}
