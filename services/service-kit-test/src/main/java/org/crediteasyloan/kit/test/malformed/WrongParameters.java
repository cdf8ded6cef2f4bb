package org.crediteasyloan.kit.test.malformed;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Requests whose path, query or headers are not what the contract says. */
final class WrongParameters {

    private static final List<String> VALUES = List.of(
            "not-a-uuid",
            "%",
            "%zz",
            "%2",
            "%00",
            "%C3%28",
            "%C0%AF",
            "%ED%A0%80",
            "%F0%9F%92%A5",
            "..%2f..",
            "%2e%2e",
            "-1",
            "0",
            "1e5",
            "99999999999999999999",
            "9".repeat(3_000),
            "x".repeat(8_192),
            "%20",
            "'%20OR%20''='",
            "%0d%0aX-Injected:%201");

    private final ContractOperation operation;
    private final String bearer;

    WrongParameters(ContractOperation operation, String bearer) {
        this.operation = operation;
        this.bearer = bearer;
    }

    List<NamedRequest> all() {
        List<NamedRequest> all = new ArrayList<>();
        for (Parameter parameter : operation.parameters("path")) {
            for (String value : VALUES) {
                all.add(to("path " + parameter.getName() + " = " + value, operation.pathWith(parameter, value)));
            }
        }
        for (Parameter parameter : operation.parameters("query")) {
            String start = operation.samplePath() + "?" + parameter.getName() + "=";
            for (String value : VALUES) {
                all.add(to("query " + parameter.getName() + " = " + value, start + value));
            }
            all.add(to("query " + parameter.getName() + " empty", start));
            all.add(to("query " + parameter.getName() + " twice", start + "1&" + parameter.getName() + "=x"));
        }
        all.addAll(headers());
        return all;
    }

    private List<NamedRequest> headers() {
        RawRequest sound = RawRequest.of(operation.method(), operation.samplePath(), bearer);
        List<NamedRequest> all = new ArrayList<>();
        for (String header :
                List.of("Acting-For", "Idempotency-Key", "Accept-Language", "Accept", "traceparent", "If-Match")) {
            for (String value : List.of("", "???", "x".repeat(8_192), "长", "a\tb", "a\u0001b", "a,b;q=x")) {
                all.add(new NamedRequest(operation + " " + header + ": " + value, sound.with(header, value)));
            }
        }
        for (String value :
                List.of("", "Bearer", "Bearer ", "Basic eDp5", "Bearer a.b.c", "Bearer " + "x".repeat(8_192), "长")) {
            all.add(new NamedRequest(operation + " Authorization: " + value, sound.with("Authorization", value)));
        }
        for (String value : List.of("-1", "abc", "99999999999999999999", "1,2", "0x10")) {
            all.add(new NamedRequest(operation + " Content-Length: " + value, sound.with("Content-Length", value)));
        }
        all.add(new NamedRequest(operation + " unknown coding", sound.with("Transfer-Encoding", "nonsense")));
        all.add(new NamedRequest(operation + " 20 kB of headers", sound.with("X-Filler", "x".repeat(20_000))));
        return all;
    }

    private NamedRequest to(String what, String target) {
        return new NamedRequest(operation.method() + " " + what, RawRequest.of(operation.method(), target, bearer));
    }
}
