package org.crediteasyloan.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.crediteasyloan.trust.Hashes;

/** Runs what a PUT does in one transaction with its entry; a POST gets its entry from {@code Idempotency}. */
@ApplicationScoped
public class AuditedChange {

    private final AuditTrail trail;
    private final CurrentOperation operation;
    private final ObjectMapper mapper;

    AuditedChange(AuditTrail trail, CurrentOperation operation, ObjectMapper mapper) {
        this.trail = trail;
        this.operation = operation;
        this.mapper = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** @param body what was asked, as it was read */
    @Transactional
    public <T> T make(Object body, Supplier<T> work) {
        T answer = work.get();
        try {
            trail.append(operation
                    .entry(AuditKind.CHANGE)
                    .withContent(mapper.writeValueAsBytes(body))
                    .withAnswerHash(Hashes.sha256(mapper.writeValueAsBytes(answer))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write what was read as JSON", impossible);
        }
        return answer;
    }
}
