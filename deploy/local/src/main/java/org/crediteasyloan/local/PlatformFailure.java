package org.crediteasyloan.local;

/** Something the person at the keyboard can mend; the message is one paragraph that says what and how. */
public final class PlatformFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformFailure(String message) {
        super(message);
    }

    public PlatformFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
