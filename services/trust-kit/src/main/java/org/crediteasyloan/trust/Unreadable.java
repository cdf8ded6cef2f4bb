package org.crediteasyloan.trust;

/** A line of an archive that cannot be what it should be; the message goes on after the name of the line. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }
}
