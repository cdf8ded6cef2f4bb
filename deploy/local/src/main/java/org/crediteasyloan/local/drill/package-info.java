/**
 * Drills (演练) of what operators hope never to need or do rarely: restoring to a moment, and upgrading while people work.
 *
 * <p>Each runs beside the living platform, proves with data what came of it, and leaves nothing behind.
 */
@NullMarked
package org.crediteasyloan.local.drill;

import org.jspecify.annotations.NullMarked;
