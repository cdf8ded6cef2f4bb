package org.crediteasyloan.kit.erasure;

import java.util.List;

/** The rules of one service, in the order they are followed. A service produces its own as a bean. */
public record ErasureRules(List<ErasureRule> inOrder) {

    public ErasureRules {
        inOrder = List.copyOf(inOrder);
    }

    public static ErasureRules of(ErasureRule... rules) {
        return new ErasureRules(List.of(rules));
    }
}
