package org.crediteasyloan.bench.submit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crediteasyloan.bench.running.OwnPlatform;
import org.crediteasyloan.local.PlatformFailure;

/** The recorded statements through PostgreSQL's own benchmark, where it is installed. */
record PgbenchReplay(Path program, Path script, OwnPlatform platform, DatabaseAccess access, String database) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    static Optional<Path> find() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Transactions a second.
     *
     * @param firstNumber of the pairs it uses; each client uses every {@code clients}-th from there on
     */
    double perSecond(int clients, Duration duration, int firstNumber) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=1",
                        "--time=" + duration.toSeconds(),
                        "--file=" + script,
                        "--define=n=" + firstNumber,
                        "--define=clients=" + clients,
                        "--host=127.0.0.1",
                        "--port=" + platform.ports().postgres(),
                        "--username=" + access.user(),
                        database))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", access.password());
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(answer);
        Matcher failed = FAILED.matcher(answer);
        boolean isSound = process.waitFor() == 0
                && rate.find()
                && (!failed.find() || failed.group(1).equals("0"));
        if (!isSound) {
            throw new PlatformFailure("pgbench failed: " + answer);
        }
        return Double.parseDouble(rate.group(1));
    }
}
