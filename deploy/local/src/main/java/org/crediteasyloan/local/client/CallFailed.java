package org.crediteasyloan.local.client;

/** The platform gave no answer at all, or let nobody sign in. */
public final class CallFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CallFailed(String message) {
        super(message);
    }
}
