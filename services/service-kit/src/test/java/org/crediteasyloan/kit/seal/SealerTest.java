package org.crediteasyloan.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.tenancy.Acting;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.crediteasyloan.trust.Archive;
import org.crediteasyloan.trust.AuditTables;
import org.crediteasyloan.trust.PublicKeys;
import org.crediteasyloan.trust.Report;
import org.crediteasyloan.trust.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class SealerTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Sealer sealer;

    @Inject
    Chain chain;

    @Inject
    KeysOfTheTest keys;

    @Inject
    AuditTrail trail;

    private final DataSource dataSource = TestDatabase.asAdministrator();

    @Inject
    AgroalDataSource pool;

    @TempDir
    Path folder;

    @BeforeEach
    void everythingBeforeIsSealedAndSigned() throws SQLException {
        sealEverything();
        inTransaction(() -> {
            sealer.signIfDue(chain.now());
            return true;
        });
    }

    @Test
    void amongManyWritersTwoSealersSealEveryEntryOnce() throws Exception {
        int writers = 4;
        try (var pool = Executors.newFixedThreadPool(writers + 2)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                writing.add(pool.submit(() -> {
                    for (int number = 0; number < 60; number++) {
                        act();
                    }
                }));
            }
            List<Future<?>> sealing = new ArrayList<>();
            for (int each = 0; each < 2; each++) {
                sealing.add(pool.submit(() -> {
                    while (writing.stream().anyMatch(writer -> !writer.isDone())) {
                        sealClosed();
                    }
                }));
            }
            for (Future<?> each : writing) {
                each.get();
            }
            for (Future<?> each : sealing) {
                each.get();
            }
        }
        sealEverything();
        signOnTheNextDay();

        Report report = verify(keys.trusted());

        assertThat(report.findings()).isEmpty();
        assertThat(report.entryCount()).isEqualTo(count("audit_entry"));
    }

    @Test
    void anEntryThatCommitsLateIsSealedInItsPlace() throws Exception {
        try (Connection slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            insertEntry(slow);
            act();
            long sealsBefore = count("audit_seal");

            sealClosed();

            assertThat(count("audit_seal")).isEqualTo(sealsBefore);
            slow.commit();
        }
        sealEverything();
        signOnTheNextDay();
        assertThat(verify(keys.trusted()).findings()).isEmpty();
    }

    @Test
    void whatASealerThatWasKilledHadBegunIsDoneByTheNext() throws Exception {
        act();
        Await.until("a closed window", () -> !closedEntries().isEmpty());
        assertThatThrownBy(() -> inTransaction(() -> {
            sealer.sealNext();
            killOwnBackend();
            return true;
        }));

        sealEverything();

        signOnTheNextDay();
        Report report = verify(keys.trusted());
        assertThat(report.findings()).isEmpty();
        assertThat(report.entryCount()).isEqualTo(count("audit_entry"));
    }

    @Test
    void whileOneSealsAnotherDoesNotWaitAndDoesNothing() throws Exception {
        act();
        Await.until("a closed window", () -> !closedEntries().isEmpty());
        long sealsBefore = count("audit_seal");
        long sealsOfTheOther = inTransaction(() -> {
            sealer.sealNext();
            try (var other = Executors.newSingleThreadExecutor()) {
                other.submit(this::sealClosed).get();
            }
            return count("audit_seal") - sealsBefore;
        });

        assertThat(sealsOfTheOther).isZero();
    }

    @Test
    void whereNothingHappenedNothingIsSealed() throws SQLException {
        long sealsBefore = count("audit_seal");

        sealClosed();

        assertThat(count("audit_seal")).isEqualTo(sealsBefore);
    }

    @Test
    void aDayHasOneHeadAlsoWhenItWasSilent() throws Exception {
        long headsBefore = count("audit_head");

        Instant signedAt = signOnTheNextDay();
        inTransaction(() -> {
            sealer.signIfDue(signedAt.plus(Duration.ofHours(23)));
            return true;
        });

        assertThat(count("audit_head")).isEqualTo(headsBefore + 1);
        assertThat(verify(keys.trusted()).findings()).isEmpty();
    }

    @Test
    void aHeadIsPublishedInTheTransactionThatSignsIt() throws SQLException {
        signOnTheNextDay();

        assertThat(count("outbox_event WHERE type = 'audit-head-signed.v1'")).isEqualTo(count("audit_head"));
        assertThat(count("audit_entry WHERE action = 'audit-head-signed.v1'")).isZero();
    }

    @Test
    void aNewKeySignsTheNextHeadAndTheOldHeadsStayGood() throws Exception {
        signOnTheNextDay();
        keys.rotate();

        signOnTheNextDay();

        assertThat(verify(keys.trusted()).findings()).isEmpty();
        assertThat(verify(keys.allButTheLast()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("is not trusted"));
    }

    private void act() {
        Acting.run(
                DatabaseRole.REQUESTS,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> trail.append(AuditRecord.of(AuditKind.CHANGE, "probe", "id=" + UUID.randomUUID()))));
    }

    private static void insertEntry(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO audit_entry (kind, actor, acting_for, action, subject, details, content_hash, answer_hash)
                    VALUES ('CHANGE', 'late', '', 'probe', '', '', '', '')""");
        }
    }

    /** Other tests of the run leave entries too, and the server may have a transaction of its own for a moment. */
    private void sealEverything() throws SQLException {
        Await.until("all entries to be sealed", () -> {
            sealClosed();
            return unsealed() == 0;
        });
    }

    private long unsealed() throws SQLException {
        return count("audit_entry") - inTransaction(() -> chain.lastSeal().entryCount());
    }

    private List<?> closedEntries() {
        return inTransaction(() -> chain.closedEntries(chain.lastSeal().through(), 10));
    }

    private Instant signOnTheNextDay() {
        return inTransaction(() -> {
            Instant nextDay = chain.lastHead()
                    .orElseThrow()
                    .signedAt()
                    .atZone(SHANGHAI)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(SHANGHAI)
                    .toInstant();
            sealer.signIfDue(nextDay);
            return nextDay;
        });
    }

    private Report verify(PublicKeys trusted) throws Exception {
        Path exported = folder.resolve(UUID.randomUUID().toString()).resolve("kit-probe");
        Files.createDirectories(exported);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            AuditTables.export(connection, exported);
            connection.commit();
        }
        return Verifier.verify(Archive.in(exported), trusted, List.of());
    }

    private void killOwnBackend() throws SQLException {
        int backend;
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            backend = row.getInt(1);
        }
        TestDatabase.execute("SELECT pg_terminate_backend(" + backend + ")");
    }

    private void sealClosed() {
        Acting.run(DatabaseRole.TIMERS, sealer::sealClosed);
    }

    /** As the sealer's own schedule does it. */
    private static <T> T inTransaction(Callable<T> work) {
        try {
            return Acting.as(
                    DatabaseRole.TIMERS, () -> QuarkusTransaction.requiringNew().call(work));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long count(String rows) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }
}
