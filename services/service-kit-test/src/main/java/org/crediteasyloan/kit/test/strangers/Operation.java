package org.crediteasyloan.kit.test.strangers;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a contract, as far as a caller has to know it.
 *
 * @param query parameters of the query; those of {@code requiredQuery} have to be given
 */
public record Operation(
        String method,
        String path,
        SortedSet<String> pathParameters,
        SortedSet<String> query,
        SortedSet<String> requiredQuery,
        boolean hasBody) {

    /** {@code GET /product-catalog/v1/products/{productCode}}: how a test names it. */
    public String name() {
        return method + " " + path;
    }

    boolean isReading() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean isPaged() {
        return method.equals("GET") && query.contains("after");
    }

    /** In the order of the contract. */
    static List<Operation> of(OpenAPI contract) {
        List<Operation> operations = new ArrayList<>();
        contract.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operations.add(of(contract, path, item, method, operation))));
        return List.copyOf(operations);
    }

    private static Operation of(
            OpenAPI contract,
            String path,
            PathItem item,
            PathItem.HttpMethod method,
            io.swagger.v3.oas.models.Operation operation) {
        List<Parameter> parameters = Stream.concat(
                        orEmpty(item.getParameters()).stream(), orEmpty(operation.getParameters()).stream())
                .map(parameter -> followed(contract, parameter))
                .toList();
        return new Operation(
                method.name(),
                path,
                names(parameters, "path", false),
                names(parameters, "query", false),
                names(parameters, "query", true),
                operation.getRequestBody() != null);
    }

    private static SortedSet<String> names(List<Parameter> parameters, String in, boolean onlyRequired) {
        SortedSet<String> names = new TreeSet<>();
        for (Parameter parameter : parameters) {
            if (in.equals(parameter.getIn()) && (!onlyRequired || Boolean.TRUE.equals(parameter.getRequired()))) {
                names.add(parameter.getName());
            }
        }
        return names;
    }

    private static Parameter followed(OpenAPI contract, Parameter parameter) {
        String reference = parameter.get$ref();
        if (reference == null) {
            return parameter;
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return Objects.requireNonNull(contract.getComponents().getParameters().get(name), reference);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
