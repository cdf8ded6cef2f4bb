/**
 * The audit trails of the local platform: the key that signs their heads, their export, and the heads others would hold.
 *
 * <p>What is exported is verified by {@code trust-kit} alone.
 */
@NullMarked
package org.crediteasyloan.local.audit;

import org.jspecify.annotations.NullMarked;
