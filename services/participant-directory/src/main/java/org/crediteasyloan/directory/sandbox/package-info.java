/**
 * Sandbox banks (沙箱银行): a person opens one with a public key, gets a client at the identity provider for it, and tries the interfaces
 * with data made for it alone, until the person or the term ends it.
 *
 * <p>Knows the identity provider by {@link ClientRegistry} alone, which is never called inside a transaction: what it is to be told
 * stands in the row until it knows.
 */
@NullMarked
package org.crediteasyloan.directory.sandbox;

import org.jspecify.annotations.NullMarked;
