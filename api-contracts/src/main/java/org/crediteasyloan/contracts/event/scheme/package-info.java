/** Fiscal schemes (财政支持政策), owned by redemption. */
@NullMarked
package org.crediteasyloan.contracts.event.scheme;

import org.jspecify.annotations.NullMarked;
