package org.crediteasyloan.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.audit.AuditExport;
import org.crediteasyloan.local.audit.AuditKeys;
import org.crediteasyloan.trust.Verify;

/** {@code audit export|verify [FOLDER]} and {@code audit rotate-key}. */
record Audit(PlatformLayout layout, PlatformPorts ports, PrintStream out) {

    void run(List<String> arguments) throws IOException {
        Path folder = arguments.size() > 1
                ? Path.of(arguments.get(1)).toAbsolutePath()
                : layout.audit().resolve("export");
        AuditKeys keys = new AuditKeys(layout, Clock.systemUTC());
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "export" -> new AuditExport(layout, ports, out).run(folder);
            case "verify" ->
                Verify.main(new String[] {
                    folder.resolve("archive").toString(),
                    "--keys",
                    keys.publicKeys().toString(),
                    "--held",
                    folder.resolve("held").toString()
                });
            case "rotate-key" -> out.println("From the next head on the key " + keys.rotate() + " signs.");
            default -> throw new PlatformFailure("Say ./platform audit export, verify or rotate-key.");
        }
    }
}
