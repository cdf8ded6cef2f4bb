/** Subsidy entitlements (补贴权益), owned by redemption. */
@NullMarked
package org.crediteasyloan.contracts.event.entitlement;

import org.jspecify.annotations.NullMarked;
