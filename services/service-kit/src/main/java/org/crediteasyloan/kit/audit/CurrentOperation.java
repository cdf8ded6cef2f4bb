package org.crediteasyloan.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What this request asks for, as the contract names it. */
@ApplicationScoped
public class CurrentOperation {

    private final ResourceInfo resource;
    private final UriInfo uri;
    private final Request request;

    CurrentOperation(ResourceInfo resource, UriInfo uri, Request request) {
        this.resource = resource;
        this.uri = uri;
        this.request = request;
    }

    /** An entry of this request: {@code POST /routing/v1/offers/{id}/selection}, about {@code id=…}. */
    public AuditRecord entry(AuditKind kind) {
        return AuditRecord.of(kind, request.getMethod() + " " + template(), subject());
    }

    private String template() {
        String ofMethod =
                pathOf(Optional.ofNullable(resource.getResourceMethod().getAnnotation(Path.class)));
        return pathOf(Optional.ofNullable(resource.getResourceClass().getAnnotation(Path.class))) + ofMethod;
    }

    private static String pathOf(Optional<Path> annotation) {
        String path = annotation.map(Path::value).orElse("").replaceAll("^/+|/+$", "");
        return path.isEmpty() ? "" : "/" + path;
    }

    private String subject() {
        return new TreeMap<String, List<String>>(uri.getPathParameters())
                .entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                        .collect(Collectors.joining(" "));
    }
}
