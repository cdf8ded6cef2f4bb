package org.crediteasyloan.kit.retention;

import java.util.List;
import java.util.stream.Stream;

/** The rules of one service, or of the kit, in the order they are followed. A service produces its own as a bean. */
public record RetentionRules(List<RetentionRule> inOrder) {

    public RetentionRules {
        inOrder = List.copyOf(inOrder);
    }

    public static RetentionRules of(RetentionRule... rules) {
        return new RetentionRules(List.of(rules));
    }

    public Stream<String> names() {
        return inOrder.stream().map(RetentionRule::name);
    }
}
