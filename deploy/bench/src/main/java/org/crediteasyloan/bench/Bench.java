package org.crediteasyloan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.crediteasyloan.bench.delivery.Delivery;
import org.crediteasyloan.bench.measure.Figure;
import org.crediteasyloan.bench.measure.FigureTable;
import org.crediteasyloan.bench.measure.MachineLoad;
import org.crediteasyloan.bench.memory.Memory;
import org.crediteasyloan.bench.ready.Ready;
import org.crediteasyloan.bench.running.OwnPlatform;
import org.crediteasyloan.bench.secured.Secured;
import org.crediteasyloan.bench.submit.Submit;
import org.crediteasyloan.local.PlatformFailure;

/** Entry of {@code ./platform bench}: every benchmark, or those named. Exits with 1 when one fails. */
public final class Bench {

    /** In an order in which each finds a platform that the ones before did not strain. */
    private static final List<Benchmark> ALL =
            List.of(new Ready(), new Memory(), new Submit(), new Secured(), new Delivery());

    private Bench() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] names) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            OwnPlatform platform = OwnPlatform.from(System.getenv());
            List<Figure> figures = new ArrayList<>();
            boolean allMeasured = runAll(chosen(names), platform, figures, out);
            report(figures, platform, out);
            if (!allMeasured || figures.stream().anyMatch(Figure::isFailed)) {
                System.exit(1);
            }
        } catch (PlatformFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static List<Benchmark> chosen(String[] names) {
        for (String name : names) {
            if (ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
                throw new PlatformFailure("There is no benchmark \"" + name + "\". There are: "
                        + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")) + ".");
            }
        }
        return ALL.stream()
                .filter(benchmark -> names.length == 0 || Arrays.asList(names).contains(benchmark.name()))
                .toList();
    }

    /** Answers whether none broke off, which leaves the others their turn. The platform is taken down in any case. */
    private static boolean runAll(
            List<Benchmark> benchmarks, OwnPlatform platform, List<Figure> figures, PrintStream out)
            throws IOException, InterruptedException {
        boolean allMeasured = true;
        try {
            for (Benchmark benchmark : benchmarks) {
                try {
                    out.println("Measuring " + benchmark.name());
                    figures.addAll(run(benchmark, platform));
                } catch (InterruptedException stopped) {
                    throw stopped;
                } catch (Exception brokenOff) {
                    allMeasured = false;
                    brokenOff.printStackTrace(out);
                }
            }
        } finally {
            platform.down();
        }
        return allMeasured;
    }

    private static List<Figure> run(Benchmark benchmark, OwnPlatform platform) throws Exception {
        if (!benchmark.startsThePlatform()) {
            platform.up();
            platform.fill();
        }
        double loadBefore = MachineLoad.ofTheLastMinute();
        List<Figure> figures = new ArrayList<>(benchmark.measure(platform));
        figures.add(MachineLoad.figure(benchmark.name(), loadBefore, MachineLoad.ofTheLastMinute()));
        return figures;
    }

    private static void report(List<Figure> figures, OwnPlatform platform, PrintStream out) throws IOException {
        String table = FigureTable.of(figures);
        Path file = platform.layout().home().resolve("figures.md");
        Files.writeString(file, table);
        out.println();
        out.print(table);
        out.println();
        out.println("The table is also in " + file);
    }
}
