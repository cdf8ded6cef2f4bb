package org.crediteasyloan.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Request;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.MandateScope;

/** What this request needs of the mandate it rests on: the service's own check and the database are told the same. */
@ApplicationScoped
public class NeededScope {

    private final ResourceInfo resource;
    private final Request request;

    NeededScope(ResourceInfo resource, Request request) {
        this.resource = resource;
        this.request = request;
    }

    /** Empty where the operation changes something and does not say what for. */
    public Optional<MandateScope> current() {
        return Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
                .filter(declared -> declared.isAnnotationPresent(NeedsScope.class))
                .map(declared -> declared.getAnnotation(NeedsScope.class).value())
                .findFirst()
                .or(() ->
                        HttpMethod.GET.equals(request.getMethod()) ? Optional.of(MandateScope.VIEW) : Optional.empty());
    }
}
