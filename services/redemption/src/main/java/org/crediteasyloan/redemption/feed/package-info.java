/**
 * Pages of the service's own tables that carry feed positions (游标分页).
 *
 * <p>Knows columns and cursors, not what the rows mean.
 */
@NullMarked
package org.crediteasyloan.redemption.feed;

import org.jspecify.annotations.NullMarked;
