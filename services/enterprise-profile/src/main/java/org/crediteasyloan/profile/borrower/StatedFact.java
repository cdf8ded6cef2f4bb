package org.crediteasyloan.profile.borrower;

import java.time.Instant;
import org.crediteasyloan.kit.feed.Position;
import org.crediteasyloan.profile.fact.Fact;

/**
 * A statement with its place in the history.
 *
 * @param counts false when a better statement of the same fact counts
 */
public record StatedFact(Fact fact, Instant receivedAt, boolean counts, Position position) {}
