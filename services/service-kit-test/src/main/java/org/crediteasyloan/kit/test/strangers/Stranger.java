package org.crediteasyloan.kit.test.strangers;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.kit.test.tokens.TestToken;

/**
 * Somebody who calls, as the service gets to know him.
 *
 * @param kind the kind of his institution, {@code BORROWER} for a borrower's people
 * @param token empty for whoever comes without a token
 * @param signedIn whether the token is one the service has to believe
 * @param actingFor what he sends as {@code Acting-For}
 */
public record Stranger(
        String name,
        String kind,
        Set<String> duties,
        Optional<TestToken.Signed> token,
        boolean signedIn,
        Optional<UUID> actingFor) {

    static Stranger signedIn(String name, String kind, Set<String> duties, TestToken token) {
        return new Stranger(name, kind, duties, Optional.of(token.signed()), true, Optional.empty());
    }

    static Stranger notBelieved(String name, TestToken token) {
        return new Stranger(name, "", Set.of(), Optional.of(token.signed()), false, Optional.empty());
    }

    static Stranger withoutToken() {
        return new Stranger("nobody", "", Set.of(), Optional.empty(), false, Optional.empty());
    }

    Stranger actingFor(String whom, UUID borrowerId) {
        return new Stranger(name + " acting for " + whom, kind, duties, token, signedIn, Optional.of(borrowerId));
    }

    /** Whether it is the operator to whom the borrower's objects are open for reading. */
    public boolean mayLook() {
        return name.startsWith(Strangers.OPERATOR_WHO_MAY_LOOK);
    }

    boolean has(String duty) {
        return duties.contains(duty);
    }
}
