package org.crediteasyloan.kit.webhook;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.feed.Position;

/** The feed that webhooks of this service follow. A service has one at most; it says what its resource would show, and no more. */
public interface WebhookFeed {

    /** An item of the feed: by which id its readers know it, and where it stands. */
    record Item(UUID id, Position position) {}

    /** What a call about an item says it is about, as {@code lead.changed}. */
    String messageType();

    /** The kinds of institution that read this feed. */
    Set<ParticipantKind> readers();

    /** The first item after the position that this institution would be shown. Runs as a timer, in the caller's transaction. */
    Optional<Item> next(ParticipantCode reader, ParticipantKind kind, Position after);
}
