package org.crediteasyloan.local.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.part.ServiceDatabases;
import org.crediteasyloan.trust.AuditTables;
import org.crediteasyloan.trust.Head;
import org.crediteasyloan.trust.HeldHeads;

/** Writes every service's trail and the published heads into files. */
public final class AuditExport {

    private final PlatformLayout layout;
    private final PlatformPorts ports;
    private final PrintStream out;

    public AuditExport(PlatformLayout layout, PlatformPorts ports, PrintStream out) {
        this.layout = layout;
        this.ports = ports;
        this.out = out;
    }

    /** The published heads are read first: a head signed meanwhile is then in the archive and not missing from it. */
    public void run(Path folder) throws IOException {
        Map<String, List<Head>> heads = new PublishedHeads("127.0.0.1:" + ports.kafka()).all();
        for (Map.Entry<String, List<Head>> service : heads.entrySet()) {
            HeldHeads.write(folder.resolve("held"), service.getKey(), service.getValue());
        }
        for (ServiceModule service : ServiceModule.presentIn(layout)) {
            export(service, folder.resolve("archive").resolve(service.name()));
        }
        out.println(
                "Exported to " + folder + ": archive (entries, seals, heads of each service), held (published heads).");
    }

    private void export(ServiceModule service, Path folder) throws IOException {
        try (Connection connection = ServiceDatabases.connect(ports, service)) {
            connection.setAutoCommit(false);
            // One snapshot for all three files.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            AuditTables.export(connection, folder);
            connection.rollback();
        } catch (SQLException failed) {
            throw new PlatformFailure("Cannot export the trail of " + service.name() + ": " + failed.getMessage()
                    + " Is the platform up?");
        }
    }
}
