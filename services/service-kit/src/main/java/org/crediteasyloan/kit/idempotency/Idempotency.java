package org.crediteasyloan.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.crediteasyloan.kit.audit.AuditKind;
import org.crediteasyloan.kit.audit.AuditRecord;
import org.crediteasyloan.kit.audit.AuditTrail;
import org.crediteasyloan.kit.audit.CurrentOperation;
import org.crediteasyloan.kit.encryption.FieldEncryption;
import org.crediteasyloan.kit.encryption.Sealed;
import org.crediteasyloan.kit.encryption.SealedCell;
import org.crediteasyloan.kit.encryption.SealedTable;
import org.crediteasyloan.kit.identity.CurrentCaller;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.trust.Hashes;

/** Runs what a POST does once per {@code Idempotency-Key} of its caller. */
@ApplicationScoped
public class Idempotency {

    private static final SealedTable TABLE =
            new SealedTable("idempotency_record", List.of("caller", "key"), List.of("answer"));

    private final AgroalDataSource dataSource;
    private final AuditTrail trail;
    private final CurrentOperation operation;
    private final ObjectMapper mapper;
    /** Answers may have been stored by a newer or an older build of the service: a field more or less is no failure. */
    private final ObjectMapper storedAnswers;

    private final FieldEncryption encryption;
    private final CurrentCaller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;

    Idempotency(
            AgroalDataSource dataSource,
            AuditTrail trail,
            CurrentOperation operation,
            ObjectMapper mapper,
            FieldEncryption encryption,
            CurrentCaller caller,
            HttpHeaders headers,
            UriInfo uri) {
        this.dataSource = dataSource;
        this.trail = trail;
        this.operation = operation;
        this.mapper = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.storedAnswers = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.encryption = encryption;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
    }

    /**
     * Does the work in one transaction with the record of its answer, or gives the first answer again. A second request with
     * the same key that arrives meanwhile waits for the first. A refused request leaves no record and may be tried again.
     *
     * @param body what was asked, as it was read; stands for the request together with path and borrower
     * @throws Refusal {@code idempotency-key-reused} when the key belongs to another request
     */
    @Transactional
    public <T> T once(Object body, Class<T> answerType, Supplier<T> work) {
        String key = headers.getHeaderString(IdempotencyKeyFilter.HEADER);
        String hash = hashOf(body);
        try (Connection connection = dataSource.getConnection()) {
            if (!insert(connection, key, hash)) {
                return firstAnswer(connection, key, hash, answerType);
            }
            T answer = work.get();
            String written = mapper.writeValueAsString(answer);
            store(connection, key, written);
            trail.append(entry(key, mapper.writeValueAsString(body), written));
            return answer;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("Cannot keep the idempotency record", failed);
        }
    }

    /**
     * The key stands in front of what is hashed: who kept the request can prove it, and nobody who reads the trail can guess a
     * short one.
     */
    private AuditRecord entry(String key, String body, String answer) {
        return operation
                .entry(AuditKind.COMMAND)
                .withContentHash(Hashes.sha256(key + "\n" + body))
                .withAnswerHash(Hashes.sha256(key + "\n" + answer));
    }

    @Produces
    @Singleton
    static SealedTable table() {
        return TABLE;
    }

    private boolean insert(Connection connection, String key, String hash) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO idempotency_record (caller, key, request_hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, caller.idempotencyScope());
            statement.setString(2, key);
            statement.setString(3, keyed(hash));
            return statement.executeUpdate() == 1;
        }
    }

    private <T> T firstAnswer(Connection connection, String key, String hash, Class<T> answerType)
            throws SQLException, JsonProcessingException {
        try (var statement = connection.prepareStatement(
                "SELECT request_hash, answer FROM idempotency_record WHERE caller = ? AND key = ?")) {
            statement.setString(1, caller.idempotencyScope());
            statement.setString(2, key);
            try (var record = statement.executeQuery()) {
                if (!record.next() || !isOf(hash, record.getString("request_hash"))) {
                    throw Refusal.of(CommonRule.IDEMPOTENCY_KEY_REUSED);
                }
                Sealed answer = new Sealed(record.getString("answer"));
                return storedAnswers.readValue(encryption.open(answerOf(key), answer), answerType);
            }
        }
    }

    private void store(Connection connection, String key, String answer) throws SQLException {
        try (var statement =
                connection.prepareStatement("UPDATE idempotency_record SET answer = ? WHERE caller = ? AND key = ?")) {
            statement.setString(1, encryption.seal(answerOf(key), answer).text());
            statement.setString(2, caller.idempotencyScope());
            statement.setString(3, key);
            statement.executeUpdate();
        }
    }

    private SealedCell answerOf(String key) {
        return TABLE.cell("answer", caller.idempotencyScope(), key);
    }

    /** A body may be a name and a phone, which a plain hash would let anybody guess. */
    private String keyed(String hash) {
        return encryption.lookupHash("idempotency_record.request_hash", hash);
    }

    /** Records older than the keyed hash hold the plain one, until the last of them has gone. */
    private boolean isOf(String hash, String stored) {
        return stored.equals(keyed(hash)) || stored.equals(hash);
    }

    private String hashOf(Object body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
            String actingFor = headers.getHeaderString("Acting-For");
            digest.update((actingFor == null ? "\n\n" : "\n" + actingFor + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(mapper.writeValueAsBytes(body)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
