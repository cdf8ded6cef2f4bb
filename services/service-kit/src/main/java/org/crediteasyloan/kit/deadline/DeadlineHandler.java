package org.crediteasyloan.kit.deadline;

import java.time.Instant;
import java.util.UUID;

/** What happens when nothing happened. Called once per due deadline, in the transaction that takes its row. */
public interface DeadlineHandler {

    /** The kind of deadline this handler is for, in kebab case. */
    String kind();

    /** @param now the moment the worker decides at; take no other clock */
    void handleDue(UUID subjectId, Instant now);
}
