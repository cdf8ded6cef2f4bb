/**
 * Contract checks (契约检查): what a service serves and publishes against the text in {@code api-contracts}.
 *
 * <p>The text is the promise and the code is held to it, in both directions. Knows the contract files and how to read
 * them, nothing of what a contract is about.
 */
@NullMarked
package org.crediteasyloan.kit.test.contract;

import org.jspecify.annotations.NullMarked;
