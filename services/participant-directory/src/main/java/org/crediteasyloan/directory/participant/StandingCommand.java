package org.crediteasyloan.directory.participant;

import java.time.LocalDate;

/** What somebody wants done with an institution's standing (接入指令). */
sealed interface StandingCommand {

    record Review(String subject) implements StandingCommand {}

    record Approve(String subject) implements StandingCommand {}

    /** @param reasonCode of the code list */
    record Reject(String reasonCode) implements StandingCommand {}

    /** What it was proposed with has changed: who had judged it judges anew. */
    record Amend() implements StandingCommand {}

    record AskForPromotion(String subject) implements StandingCommand {}

    record Promote(String subject) implements StandingCommand {}

    /** @param reasonCode of the code list */
    record Suspend(String reasonCode) implements StandingCommand {}

    record Resume() implements StandingCommand {}

    record Leave(LocalDate lastDay, LocalDate today) implements StandingCommand {}

    /** It does not leave after all. */
    record Stay() implements StandingCommand {}

    /** A day has begun. */
    record EndLastDay(LocalDate today) implements StandingCommand {}

    /** A sandbox bank is over: its owner ended it, or its term is up. */
    record EndTrial(LocalDate today) implements StandingCommand {}

    /** Its licence ran out, or its issuer took it back. */
    record LoseLicence() implements StandingCommand {}
}
