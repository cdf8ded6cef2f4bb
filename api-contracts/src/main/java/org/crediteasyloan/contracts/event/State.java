package org.crediteasyloan.contracts.event;

/**
 * The whole state of an aggregate (状态) on a compacted topic; a reader that has seen a later version ignores it.
 *
 * <p>Removal is a tombstone: the same key, no data.
 */
public interface State extends Event {

    /** Counts up by one with each change of the aggregate, from 1. */
    long version();
}
