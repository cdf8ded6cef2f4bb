package org.crediteasyloan.kit.test.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds a service to its OpenAPI contract.
 *
 * <p>Two questions, two methods: does the document Quarkus derives from the code say the same as the contract
 * ({@link #assertServedDocumentMatches}), and does each answer keep the contract ({@link #responses}). Contracts are
 * OpenAPI 3.0.3: of a 3.1 document the validator of answers silently checks no types at all.
 */
public final class ContractCheck {

    private final String name;
    private final String contract;

    private ContractCheck(String name, String contract) {
        if (!contract.lines().anyMatch(line -> line.matches("openapi: *[\"']?3\\.0\\.\\d+[\"']?"))) {
            throw new AssertionError(name + " has to be OpenAPI 3.0.x, or its answers would go unchecked");
        }
        this.name = name;
        this.contract = contract;
    }

    /** The contract {@code contracts/openapi/<service>.v1.yaml}. */
    public static ContractCheck of(String service) {
        return new ContractCheck(pathOf(service), textOf(service));
    }

    /** The text of that contract. */
    public static String textOf(String service) {
        return ContractFiles.read(pathOf(service));
    }

    private static String pathOf(String service) {
        return "contracts/openapi/" + service + ".v1.yaml";
    }

    static ContractCheck ofText(String name, String contract) {
        return new ContractCheck(name, contract);
    }

    /** Asks the running service for {@code /q/openapi} and compares. */
    public void assertServedDocumentMatches() {
        assertMatches(RestAssured.given()
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /**
     * Compares what both documents promise: paths, methods, parameters, bodies, properties, what is required, types,
     * formats, enums, response codes and their media types. Wording, examples, tags, limits and order are free.
     */
    void assertMatches(String document) {
        List<String> differences = differences(document);
        if (!differences.isEmpty()) {
            throw new AssertionError("The service and " + name + " differ:\n  " + String.join("\n  ", differences));
        }
    }

    private List<String> differences(String document) {
        SortedSet<String> promised = ContractFacts.of(name, contract);
        SortedSet<String> served = ContractFacts.of("the served document", document);
        SortedSet<String> onlyPromised = new TreeSet<>(promised);
        onlyPromised.removeAll(served);
        SortedSet<String> onlyServed = new TreeSet<>(served);
        onlyServed.removeAll(promised);
        List<String> differences = new ArrayList<>();
        onlyPromised.forEach(fact -> differences.add("only in the contract: " + fact));
        onlyServed.forEach(fact -> differences.add("only in the service:  " + fact));
        return differences;
    }

    /** A RestAssured filter that fails the test when an answer breaks the contract; requests may be as bad as the test wants. */
    public Filter responses() {
        return new OpenApiValidationFilter(validator()
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request", Level.IGNORE)
                        // A call of what the contract does not have at all is a mistake of the test.
                        .withLevel("validation.request.path.missing", Level.ERROR)
                        .withLevel("validation.request.operation.notAllowed", Level.ERROR)
                        .build())
                .build());
    }

    /** As {@link #responses}, and the request has to keep the contract too. */
    public Filter requestsAndResponses() {
        return new OpenApiValidationFilter(validator().build());
    }

    private OpenApiInteractionValidator.Builder validator() {
        return OpenApiInteractionValidator.createForInlineApiSpecification(contract);
    }
}
