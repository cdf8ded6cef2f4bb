package org.crediteasyloan.local.demo;

/** A step did not show what it must show. */
final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepFailed(String message) {
        super(message);
    }
}
