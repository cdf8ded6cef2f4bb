package org.crediteasyloan.profile.erasure;

import java.time.Instant;
import java.time.LocalDate;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of a class of data in one service, as its borrower reads it. */
record ErasureAnswerView(
        String service,
        String dataClass,
        Outcome outcome,
        @Nullable String basis,
        @Nullable LocalDate until,
        Instant answeredAt) {}
