package org.crediteasyloan.profile.fact;

import java.time.LocalDate;

/**
 * A list names the borrower (名单背书), from the day it was endorsed until its last day, both included.
 */
public record Endorsement(String listTypeCode, LocalDate endorsedOn, LocalDate validUntil) {

    boolean isLiveOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
