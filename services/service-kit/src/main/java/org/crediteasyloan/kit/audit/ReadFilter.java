package org.crediteasyloan.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import org.crediteasyloan.kit.feed.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Every answer to a GET that shows data which is not everybody's leaves an entry before it leaves the service; without the
 * entry there is no answer. A borrower is told of it where it was shown in the borrower's place. What showed nothing, such as an empty page of a feed, leaves none.
 */
class ReadFilter {

    private final AuditTrail trail;
    private final CurrentOperation operation;
    private final ReadsForBorrowers borrowers;
    private final SecurityIdentity identity;

    ReadFilter(AuditTrail trail, CurrentOperation operation, ReadsForBorrowers borrowers, SecurityIdentity identity) {
        this.trail = trail;
        this.operation = operation;
        this.borrowers = borrowers;
        this.identity = identity;
    }

    @ServerResponseFilter
    void record(ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo resource) {
        if (!HttpMethod.GET.equals(request.getMethod())
                || response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL
                || resource == null
                || resource.getResourceMethod() == null
                || isOpen(resource)
                || isNothing(response.getEntity())
                || identity.isAnonymous()) {
            return;
        }
        AuditRecord read = operation.entry(AuditKind.READ);
        QuarkusTransaction.requiringNew().run(() -> {
            trail.append(read);
            borrowers.tell(read.action());
        });
    }

    private static boolean isOpen(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(OpenData.class)
                || resource.getResourceClass().isAnnotationPresent(OpenData.class);
    }

    private static boolean isNothing(@Nullable Object entity) {
        return switch (entity) {
            case null -> true;
            case Page<?> page -> page.items().isEmpty();
            case Collection<?> all -> all.isEmpty();
            default -> false;
        };
    }
}
