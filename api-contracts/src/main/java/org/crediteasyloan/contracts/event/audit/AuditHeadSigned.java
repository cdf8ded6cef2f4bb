package org.crediteasyloan.contracts.event.audit;

import java.time.Instant;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;

/**
 * A service signed where its audit trail stands (审计链头签名). Whoever keeps the event can later tell whether anything before it was
 * touched.
 *
 * @param number counts from 1 within the service
 * @param sealNumber the last seal the head speaks for; 0 when nothing was sealed yet
 * @param sealHash SHA-256 of that seal, in hexadecimal
 * @param entryCount the entries of all seals up to it
 * @param previousHash SHA-256 of the head before, zeros for the first
 * @param keyId the key that signed
 * @param signature Ed25519, in hexadecimal, over the other fields as the verifier writes them
 */
@Published(topic = "audit.events.v1", type = "audit-head-signed.v1")
public record AuditHeadSigned(
        String service,
        long number,
        Instant signedAt,
        long sealNumber,
        String sealHash,
        long entryCount,
        String previousHash,
        String keyId,
        String signature)
        implements Event {

    @Override
    public String key() {
        return service;
    }
}
