package org.crediteasyloan.kit.retention;

import java.util.List;

/** The rules of one service, or of the kit, in the order they are followed. A service produces its own as a bean. */
public record RetentionRules(List<RetentionRule> inOrder) {

    public RetentionRules {
        inOrder = List.copyOf(inOrder);
    }

    public static RetentionRules of(RetentionRule... rules) {
        return new RetentionRules(List.of(rules));
    }
}
