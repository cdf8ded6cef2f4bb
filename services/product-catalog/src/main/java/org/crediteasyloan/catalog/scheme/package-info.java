/**
 * Copies of the fiscal schemes (财政支持政策): whether one exists, who approves, and how much it would pay.
 *
 * <p>Owned by redemption, which alone decides entitlements; here they only support estimates.
 */
@NullMarked
package org.crediteasyloan.catalog.scheme;

import org.jspecify.annotations.NullMarked;
