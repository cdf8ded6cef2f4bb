package org.crediteasyloan.kit.limit;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.event.reference.QuotasState.Use;
import org.crediteasyloan.kit.audit.OpenData;

/**
 * What the caller has used today of the free services, and what is left. A service has it by a resource of its own that extends this
 * one and says the path {@code /<service>/v1/quotas}.
 */
@OutsideQuota
public abstract class QuotaOperations {

    /**
     * A quota of the caller, of this service.
     *
     * @param used today, in Asia/Shanghai
     * @param resetsInSeconds until the next day begins
     */
    public record QuotaView(Use use, long perDay, long used, long left, long resetsInSeconds) {}

    @Inject
    Quotas quotas;

    @Inject
    SecurityIdentity identity;

    /** Those that hold for the caller; none where there is no quota. It shows nobody's data but how often the caller asked. */
    @GET
    @Authenticated
    @OpenData
    @Transactional
    public List<QuotaView> list() {
        long resetsInSeconds = quotas.untilTomorrow().toSeconds();
        return QuotaFilter.callerOf(identity).stream()
                .flatMap(caller -> Arrays.stream(Use.values())
                        .flatMap(use -> quotas.perDay(caller, use).stream()
                                .boxed()
                                .flatMap(perDay -> {
                                    long used = quotas.usedOfAll(caller, use);
                                    return Stream.of(new QuotaView(
                                            use, perDay, used, Math.max(0, perDay - used), resetsInSeconds));
                                })))
                .toList();
    }
}
