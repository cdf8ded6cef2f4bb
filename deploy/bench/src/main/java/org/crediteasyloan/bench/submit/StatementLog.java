package org.crediteasyloan.bench.submit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.crediteasyloan.bench.running.ClosedLoop.Operation;
import org.crediteasyloan.bench.running.OwnPlatform;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.part.LocalAccess;

/** Lets PostgreSQL write down every statement for a moment, to see what one request really does. */
record StatementLog(OwnPlatform platform, String database) {

    /** Something every submission does and no timer or consumer does; tells which session served the request. */
    private static final String MARK = "INSERT INTO idempotency_record";

    private static final int TRIES = 5;

    /** The statements of one operation, BEGIN and COMMIT among them. */
    List<LoggedStatement> of(Operation operation) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + platform.ports().postgres() + "/postgres",
                        LocalAccess.POSTGRES_SUPERUSER,
                        LocalAccess.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_line_prefix = '%m [%p] %d '");
            statement.execute("ALTER SYSTEM SET log_statement = 'all'");
            reload(statement);
            try {
                return logged(operation);
            } finally {
                statement.execute("ALTER SYSTEM RESET log_statement");
                statement.execute("ALTER SYSTEM RESET log_line_prefix");
                reload(statement);
            }
        }
    }

    private static void reload(Statement statement) throws Exception {
        statement.execute("SELECT pg_reload_conf()");
        Thread.sleep(500); // every session takes the new settings in before its next statement
    }

    private List<LoggedStatement> logged(Operation operation) throws Exception {
        Path log = platform.layout().logOf("postgres");
        int before = (int) Files.size(log);
        operation.run();
        for (int i = 0; i < TRIES; i++) {
            Thread.sleep(200); // the log is written by another process
            byte[] all = Files.readAllBytes(log);
            String text = new String(Arrays.copyOfRange(all, before, all.length), StandardCharsets.UTF_8);
            List<LoggedStatement> statements = LoggedStatement.ofTheSession(text, database, MARK);
            if (!statements.isEmpty()) {
                return statements;
            }
        }
        throw new PlatformFailure("The statements of a request were not found in " + log);
    }
}
