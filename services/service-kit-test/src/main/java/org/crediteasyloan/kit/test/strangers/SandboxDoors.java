package org.crediteasyloan.kit.test.strangers;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.crediteasyloan.kit.test.contract.ContractDocument;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** Which operations are open to sandbox banks: by the contract, and by the service that serves it. */
public final class SandboxDoors {

    private static final String MARK = "x-open-to-sandbox";
    private static final String REFUSED = "participant-in-sandbox";

    private SandboxDoors() {}

    /** Method and path of each operation whose contract says {@code x-open-to-sandbox: true}. */
    public static SortedSet<String> markedIn(String service) {
        SortedSet<String> marked = new TreeSet<>();
        ContractDocument.of(service)
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (operation.getExtensions() != null
                            && Boolean.TRUE.equals(operation.getExtensions().get(MARK))) {
                        marked.add(method + " " + path);
                    }
                }));
        return marked;
    }

    /**
     * Calls every operation of the running service's contract as a machine and as a person of a sandbox bank, with every duty there is,
     * and fails with each door that is open and not marked, or marked and not open.
     *
     * @param duties the class whose public texts are all duties there are
     */
    public static void assertOpenWhereMarked(String service, Class<?> duties) {
        SortedSet<String> marked = markedIn(service);
        List<String> findings = new ArrayList<>();
        String bank = "SANDBOX-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        List<TestToken> callers = List.of(
                TestTokens.machine(bank, bank, "BANK", constantsOf(duties)),
                TestTokens.person("of-" + bank, bank, "BANK", constantsOf(duties)));
        OpenAPI contract = ContractDocument.of(service);
        contract.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    for (TestToken caller : callers) {
                        Response answer = call(caller, method, path, operation);
                        boolean isRefused = answer.statusCode() == 403 && REFUSED.equals(codeOf(answer));
                        String name = method + " " + path;
                        if (isRefused == marked.contains(name)) {
                            findings.add(name + (isRefused ? " is marked and closed" : " is open and not marked") + ": "
                                    + answer.statusCode());
                        }
                    }
                }));
        if (!findings.isEmpty()) {
            throw new AssertionError("The doors of sandboxes:\n  " + String.join("\n  ", findings));
        }
    }

    private static Response call(
            TestToken caller, PathItem.HttpMethod method, String path, io.swagger.v3.oas.models.Operation operation) {
        RequestSpecification request = RestAssured.given()
                .filter(caller.sent())
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (operation.getRequestBody() != null) {
            boolean isJson = operation.getRequestBody().getContent() == null
                    || operation.getRequestBody().getContent().containsKey("application/json");
            request = isJson
                    ? request.contentType("application/json").body("{}")
                    : request.multiPart("file", "nothing.csv", new byte[] {1}, "application/octet-stream");
        }
        return request.request(
                method.name(), path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
    }

    private static String codeOf(Response answer) {
        String code = answer.contentType().contains("json") ? answer.jsonPath().getString("code") : "";
        return code == null ? "" : code;
    }

    private static String[] constantsOf(Class<?> duties) {
        return Arrays.stream(duties.getDeclaredFields())
                .filter(field -> field.getType().equals(String.class))
                .map(SandboxDoors::read)
                .toArray(String[]::new);
    }

    private static String read(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new AssertionError("A duty cannot be read: " + field, closed);
        }
    }
}
