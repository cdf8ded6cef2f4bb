package org.crediteasyloan.kit.test.strangers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation tried by one stranger on one object. */
record Call(Operation operation, Stranger stranger, String pathAndQuery, List<String> values, Optional<Body> body) {

    /** Every way the world knows to ask for the operation: each value of each parameter of the path, each body. */
    static List<Call> of(Operation operation, Stranger stranger, World world) {
        List<Call> calls = new ArrayList<>();
        List<Body> bodies = world.bodiesOf(operation);
        for (List<String> values : combinations(List.copyOf(operation.pathParameters()), world)) {
            String target = target(operation, values, world);
            if (bodies.isEmpty()) {
                calls.add(new Call(operation, stranger, target, values, Optional.empty()));
            }
            bodies.forEach(body -> calls.add(new Call(operation, stranger, target, values, Optional.of(body))));
        }
        return calls;
    }

    Call after(String cursor) {
        String joint = pathAndQuery.contains("?") ? "&" : "?";
        return new Call(operation, stranger, pathAndQuery + joint + "after=" + encoded(cursor), values, body);
    }

    /** What the stranger said himself tells him nothing when it comes back. */
    boolean says(String text) {
        return values.contains(text)
                || stranger.actingFor()
                        .map(Object::toString)
                        .filter(text::equals)
                        .isPresent()
                || body.filter(content -> content.holds(text)).isPresent();
    }

    @Override
    public String toString() {
        return operation.method() + " " + pathAndQuery + " by " + stranger.name();
    }

    private static List<List<String>> combinations(List<String> parameters, World world) {
        List<List<String>> combinations = List.of(List.of());
        for (String parameter : parameters) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : combinations) {
                for (String value : world.valuesOf(parameter)) {
                    List<String> next = new ArrayList<>(begun);
                    next.add(value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static String target(Operation operation, List<String> values, World world) {
        String target = operation.path();
        int next = 0;
        for (String parameter : operation.pathParameters()) {
            target = target.replace("{" + parameter + "}", encoded(values.get(next)));
            next++;
        }
        String separator = "?";
        for (String parameter : operation.query()) {
            Optional<String> value = world.queryValue(parameter);
            if (value.isPresent()) {
                target += separator + encoded(parameter) + "=" + encoded(value.get());
                separator = "&";
            }
        }
        return target;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
