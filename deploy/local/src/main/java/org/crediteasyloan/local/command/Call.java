package org.crediteasyloan.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.CallFailed;
import org.crediteasyloan.local.client.Platform;

/** One request to the running platform, as a person or a machine of the sample accounts; or the curl command that sends it. */
final class Call {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final PrintStream out;

    Call(PlatformLayout layout, PlatformPorts ports, PrintStream out) {
        this.platform = new Platform(ports, layout);
        this.out = out;
    }

    /** @param arguments account, method, path and, for a body, JSON */
    void send(List<String> arguments) {
        Actor actor = actor(arguments);
        String path = arguments.get(2);
        JsonNode body = arguments.size() > 3 ? json(arguments.get(3)) : JSON.nullNode();
        try {
            Answer answer = switch (method(arguments)) {
                case "GET" -> actor.get(path);
                case "PUT" -> actor.put(path, body);
                case "POST" -> body.isNull() ? actor.post(path) : actor.post(path, body);
                default -> throw new PlatformFailure("The method is one of GET, POST and PUT.");
            };
            out.println(answer.body().toPrettyString());
            if (!answer.isOk()) {
                throw new PlatformFailure("HTTP " + answer.status());
            }
        } catch (CallFailed failed) {
            throw new PlatformFailure(String.valueOf(failed.getMessage()));
        }
    }

    /** Prints it instead. A machine's proof in it is good for one request within a minute. */
    void printCurl(List<String> arguments) {
        Actor actor = actor(arguments);
        String path = arguments.get(2);
        try {
            out.print("curl -X " + method(arguments) + " '" + platform.service(path) + "'");
            actor.authorization(method(arguments), path)
                    .forEach((name, value) -> out.print(" -H '" + name + ": " + value + "'"));
            out.println();
        } catch (CallFailed failed) {
            throw new PlatformFailure(String.valueOf(failed.getMessage()));
        }
    }

    private Actor actor(List<String> arguments) {
        if (arguments.size() < 3 || !arguments.get(2).matches("/[a-z-]+/.*")) {
            throw new PlatformFailure("Say who calls what: <account> <method> <path> [json], "
                    + "for example bank-hnrcb-machine GET '/whitelist/v1/leads?limit=2'.");
        }
        String account = arguments.getFirst();
        return platform.keys().has(account)
                ? Actor.machine(platform, account, account)
                : Actor.person(platform, account, account);
    }

    private static String method(List<String> arguments) {
        return arguments.get(1).toUpperCase(Locale.ROOT);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new PlatformFailure("The body is no JSON: " + malformed.getOriginalMessage());
        }
    }
}
