/**
 * The published language (公共语言): value types every service shares.
 *
 * <p>Knows nothing of any service. What stands here is part of the contract and changes like one.
 */
@NullMarked
package org.crediteasyloan.contracts;

import org.jspecify.annotations.NullMarked;
