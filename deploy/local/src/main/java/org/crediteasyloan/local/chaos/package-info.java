/**
 * A storm over the running platform (混沌演练): load through the public APIs while parts are killed, paused and robbed of their slots,
 * and then the reckoning: every acknowledged request against its effects downstream, and every invariant.
 *
 * <p>The load knows public addresses only; the storm knows processes; the reckoning reads the databases.
 */
@NullMarked
package org.crediteasyloan.local.chaos;

import org.jspecify.annotations.NullMarked;
