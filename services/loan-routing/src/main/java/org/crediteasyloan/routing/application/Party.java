package org.crediteasyloan.routing.application;

import org.crediteasyloan.contracts.ParticipantCode;

/** Who holds an application or did something to it (经办方): a participant's code, {@code BORROWER}, or {@code PLATFORM} itself. */
public record Party(String code) {

    public static final Party BORROWER = new Party("BORROWER");
    public static final Party PLATFORM = new Party("PLATFORM");

    public static Party of(ParticipantCode participant) {
        return new Party(participant.value());
    }
}
