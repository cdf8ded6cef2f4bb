package org.crediteasyloan.kit.test.malformed;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the contract.
 *
 * @param body the schema of its JSON body; empty when it takes none
 */
record ContractOperation(String method, String path, List<Parameter> parameters, Optional<Schema<?>> body) {

    /** All operations of a contract, with every reference followed. */
    static List<ContractOperation> of(String contract) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        OpenAPI document = Objects.requireNonNull(
                new OpenAPIV3Parser().readContents(contract, null, options).getOpenAPI(), "No OpenAPI document");
        List<ContractOperation> operations = new ArrayList<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    List<Parameter> parameters = new ArrayList<>(orEmpty(item.getParameters()));
                    parameters.addAll(orEmpty(operation.getParameters()));
                    Optional<Schema<?>> body = Optional.ofNullable(operation.getRequestBody())
                            .flatMap(request -> jsonSchema(request.getContent()));
                    operations.add(new ContractOperation(method.name(), path, List.copyOf(parameters), body));
                }));
        return List.copyOf(operations);
    }

    /** The path with something of the right form for each parameter, which names nothing that exists. */
    String samplePath() {
        String target = path;
        for (Parameter parameter : parameters("path")) {
            target = target.replace("{" + parameter.getName() + "}", sample(parameter));
        }
        return target;
    }

    /** The path with one parameter as given. */
    String pathWith(Parameter changed, String value) {
        String target = path.replace("{" + changed.getName() + "}", value);
        for (Parameter parameter : parameters("path")) {
            target = target.replace("{" + parameter.getName() + "}", sample(parameter));
        }
        return target;
    }

    List<Parameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> in.equals(parameter.getIn()))
                .toList();
    }

    static String sample(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if ("uuid".equals(schema.getFormat())) {
            return UUID.randomUUID().toString();
        }
        return "integer".equals(schema.getType()) ? "2026" : "NOTHING-HERE";
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Optional<Schema<?>> jsonSchema(@Nullable Content content) {
        MediaType json = content == null ? null : content.get("application/json");
        return json == null ? Optional.empty() : Optional.ofNullable(json.getSchema());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
