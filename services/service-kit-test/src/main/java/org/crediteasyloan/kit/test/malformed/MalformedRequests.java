package org.crediteasyloan.kit.test.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crediteasyloan.kit.test.contract.ContractCheck;
import org.crediteasyloan.kit.test.infrastructure.TableContents;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/**
 * Everything that can be wrong with a request, for every operation of a service's contract.
 *
 * <p>The sender holds every duty, so that nothing is refused before it was read.
 */
public final class MalformedRequests {

    private static final int SENDERS = 8;
    private static final long LIMIT_MILLIS = 1_000;
    private static final int TRIES_ALONE = 4;
    private static final int SHOWN = 40;

    private static final String[] DUTIES = {
        "borrower",
        "list-maker",
        "list-approver",
        "lead-reader",
        "product-maker",
        "product-approver",
        "credit-officer",
        "contract-signer",
        "department-approver",
        "scheme-maker",
        "scheme-approver",
        "payout-maker",
        "payout-releaser",
        "exchange-operator",
        "bureau-operator",
        "participant-maker",
        "participant-approver",
        "sandbox-developer",
        "reference-maker",
        "reference-approver",
        "institution-administrator",
        "staff-maker",
        "staff-approver",
        "dispatcher",
        "platform-operator",
        "help-desk",
        "supervisor"
    };

    private final List<ContractOperation> operations;
    private final String bearer = TestTokens.person("malformed.sender", "OPS-MALFORMED", "OPERATOR", DUTIES)
            .bearer();
    private final RawHttp http = new RawHttp(RestAssured.port);
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<NamedRequest> slow = new ConcurrentLinkedQueue<>();

    private MalformedRequests(List<ContractOperation> operations) {
        this.operations = operations;
    }

    /** For the contract of that service, which is running under the port REST Assured knows. */
    public static MalformedRequests of(String service) {
        return new MalformedRequests(ContractOperation.of(ContractCheck.textOf(service)));
    }

    /** Each malformed body is a problem of the caller, at once, and changes no row. */
    public void assertBodiesAreRefused() {
        Map<String, String> before = TableContents.fingerprints();
        List<NamedRequest> refused = bodies(body -> !body.mayPass());
        sendAll(refused, MalformedRequests::isRefusedBody);
        Map<String, String> after = TableContents.fingerprints();
        before.forEach((table, fingerprint) -> {
            if (!fingerprint.equals(after.get(table))) {
                complaints.add("rows of " + table + " changed");
            }
        });
        sendAll(bodies(Malformed::mayPass), MalformedRequests::isNoFailure);
        assertNothingToComplain();
    }

    /** No path, query or header makes the service fail or hang. */
    public void assertParametersAreRefused() {
        List<NamedRequest> requests = new ArrayList<>();
        operations.forEach(operation -> requests.addAll(new WrongParameters(operation, bearer).all()));
        sendAll(requests, MalformedRequests::isNoFailure);
        assertNothingToComplain();
    }

    private List<NamedRequest> bodies(Predicate<Malformed> wanted) {
        List<NamedRequest> requests = new ArrayList<>();
        for (ContractOperation operation : operations) {
            operation
                    .body()
                    .ifPresent(schema -> malformed(schema).stream()
                            .filter(wanted)
                            .map(body -> new NamedRequest(
                                    operation + " " + body.name(),
                                    RawRequest.of(operation.method(), operation.samplePath(), bearer)
                                            .withBody(body.contentType(), body.body())))
                            .forEach(requests::add));
        }
        return requests;
    }

    private static List<Malformed> malformed(Schema<?> schema) {
        JsonNode sample = SampleJson.of(schema);
        List<Malformed> all = new ArrayList<>(new BrokenText(AsciiJson.of(sample)).all());
        all.addAll(WrongFields.of(sample, schema));
        return all;
    }

    private void sendAll(List<NamedRequest> requests, Predicate<RawAnswer> expected) {
        if (requests.isEmpty()) {
            throw new AssertionError("The contract gave no request to send");
        }
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> sent = new ArrayList<>();
            requests.forEach(request -> sent.add(senders.submit(() -> send(request, expected))));
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError("A malformed request could not be sent", failed);
        }
        slow.forEach(this::sendAlone);
    }

    private void send(NamedRequest request, Predicate<RawAnswer> expected) {
        RawAnswer answer = http.send(request.request());
        if (!expected.test(answer)) {
            complain(request, answer);
        } else if (answer.tookMillis() > LIMIT_MILLIS) {
            slow.add(request);
        }
    }

    /** Time is judged with no other request beside it, by the quickest of a few tries: the machine may be busy with something else. */
    private void sendAlone(NamedRequest request) {
        RawAnswer quickest = Stream.generate(() -> http.send(request.request()))
                .limit(TRIES_ALONE)
                .filter(answer -> answer.tookMillis() <= LIMIT_MILLIS)
                .findFirst()
                .orElseGet(() -> http.send(request.request()));
        if (quickest.tookMillis() > LIMIT_MILLIS) {
            complain(request, quickest);
        }
    }

    private void complain(NamedRequest request, RawAnswer answer) {
        String name = request.name();
        complaints.add(name.substring(0, Math.min(name.length(), 160)) + " -> " + answer);
    }

    private static boolean isRefusedBody(RawAnswer answer) {
        return (answer.status() == 400 || answer.status() == 413 || answer.status() == 415 || answer.status() == 422)
                && answer.isProblem();
    }

    /** What the server itself refuses, because it cannot even be parsed as HTTP, has no problem to show. */
    private static boolean isNoFailure(RawAnswer answer) {
        boolean isServersOwn =
                answer.status() == 400 || answer.status() == 413 || answer.status() == 414 || answer.status() == 431;
        return answer.status() >= 200 && answer.status() < 400
                || answer.status() >= 400 && answer.status() < 500 && (answer.isProblem() || isServersOwn);
    }

    private void assertNothingToComplain() {
        if (!complaints.isEmpty()) {
            throw new AssertionError(complaints.size() + " malformed requests were not refused as they should be:\n  "
                    + String.join(
                            "\n  ", complaints.stream().sorted().limit(SHOWN).toList()));
        }
    }
}
