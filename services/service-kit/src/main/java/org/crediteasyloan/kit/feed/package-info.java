/**
 * Feeds (游标分页): a reader with a cursor misses nothing and sees no version twice, also when transactions commit out of
 * order.
 *
 * <p>A row's position is the id of the transaction that wrote it, then a sequence; only transactions older than every one
 * still running are shown.
 */
@NullMarked
package org.crediteasyloan.kit.feed;

import org.jspecify.annotations.NullMarked;
