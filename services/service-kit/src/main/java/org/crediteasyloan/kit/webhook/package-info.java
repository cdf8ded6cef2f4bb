/**
 * Webhooks (回调通知): an institution's own system is called when its feed has something new, by Standard Webhooks.
 *
 * <p>A call says that there is something and where to read on, never what: whoever is called pulls, so that walls, consents and the
 * access log stay the only way to data. It follows the feed by a cursor, so nothing is written where the business happens.
 */
@NullMarked
package org.crediteasyloan.kit.webhook;

import org.jspecify.annotations.NullMarked;
