package org.crediteasyloan.kit.test.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenAPI document promises, as one line per promise, so that two documents are compared as sets.
 *
 * <p>References are followed, so naming a schema or writing it in place makes no difference.
 */
final class ContractFacts {

    private final OpenAPI document;
    private final SortedSet<String> facts = new TreeSet<>();

    private ContractFacts(OpenAPI document) {
        this.document = document;
    }

    static SortedSet<String> of(String name, String text) {
        ContractFacts facts = new ContractFacts(ContractDocument.parse(name, text));
        facts.document.getPaths().forEach(facts::path);
        return Collections.unmodifiableSortedSet(facts.facts);
    }

    private void path(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            String where = method + " " + path;
            facts.add(where);
            // A parameter may be written once for all operations of a path.
            orEmpty(item.getParameters()).forEach(parameter -> parameter(where, parameter));
            operation(where, operation);
        });
    }

    private void operation(String where, Operation operation) {
        orEmpty(operation.getParameters()).forEach(parameter -> parameter(where, parameter));
        RequestBody body = operation.getRequestBody();
        if (body != null) {
            facts.add(where + " request body" + (Boolean.TRUE.equals(body.getRequired()) ? " required" : ""));
            content(where + " request", body.getContent());
        }
        operation.getResponses().forEach((code, response) -> response(where + " -> " + code, response));
    }

    private void parameter(String where, Parameter parameter) {
        String here = where + " " + parameter.getIn() + " parameter " + parameter.getName();
        facts.add(here + (Boolean.TRUE.equals(parameter.getRequired()) ? " required" : ""));
        if (parameter.getSchema() != null) {
            schemas(here, parameter.getSchema());
        }
        content(here, parameter.getContent());
    }

    /** A response may be written once for all operations that give it. */
    private void response(String where, ApiResponse written) {
        String reference = written.get$ref();
        ApiResponse response = reference == null
                ? written
                : Objects.requireNonNull(
                        document.getComponents()
                                .getResponses()
                                .get(reference.substring(reference.lastIndexOf('/') + 1)),
                        reference);
        facts.add(where);
        content(where, response.getContent());
        orEmpty(response.getHeaders()).forEach((name, header) -> {
            facts.add(where + " header " + name);
            if (header.getSchema() != null) {
                schemas(where + " header " + name, header.getSchema());
            }
        });
    }

    private void content(String where, @Nullable Content content) {
        if (content == null) {
            return;
        }
        content.forEach((mediaType, body) -> {
            facts.add(where + " " + mediaType);
            if (body.getSchema() != null) {
                schemas(where + " " + mediaType + " $", body.getSchema());
            }
        });
    }

    private void schemas(String where, io.swagger.v3.oas.models.media.Schema<?> schema) {
        new SchemaFacts(document, facts).add(where, schema);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
