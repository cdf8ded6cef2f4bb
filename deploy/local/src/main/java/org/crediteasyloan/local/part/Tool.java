package org.crediteasyloan.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that runs to its end while a part is prepared; what it prints goes to the part's log. */
final class Tool {

    private Tool() {}

    static void run(List<String> command, Path log) throws IOException, InterruptedException {
        run(new ProcessBuilder(command), log);
    }

    static void run(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
        int code = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(Path.of(builder.command().getFirst()).getFileName() + " ended with exit code " + code
                    + ", see " + log);
        }
    }
}
