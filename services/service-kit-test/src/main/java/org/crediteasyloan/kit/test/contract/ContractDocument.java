package org.crediteasyloan.kit.test.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Objects;

/** An OpenAPI document as a tree, for tests that are derived from it. */
public final class ContractDocument {

    private ContractDocument() {}

    /** The contract {@code contracts/openapi/<service>.v1.yaml}, its references to parameters and bodies followed. */
    public static OpenAPI of(String service) {
        String path = "contracts/openapi/" + service + ".v1.yaml";
        return parse(path, ContractFiles.read(path));
    }

    static OpenAPI parse(String name, String text) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, null, options);
        List<String> messages = Objects.requireNonNullElse(parsed.getMessages(), List.of());
        if (parsed.getOpenAPI() == null || !messages.isEmpty()) {
            throw new AssertionError("No valid OpenAPI document: " + name + " " + messages);
        }
        return parsed.getOpenAPI();
    }
}
