package org.crediteasyloan.redemption.feed;

import org.crediteasyloan.kit.feed.Position;

/** The key of a row of a feed, and where it stands. */
public record FeedRow<K>(K key, Position position) {}
