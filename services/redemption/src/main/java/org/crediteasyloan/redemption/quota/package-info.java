/** Fair quotas (公平使用额度): what a caller has used today of this service. */
@NullMarked
package org.crediteasyloan.redemption.quota;

import org.jspecify.annotations.NullMarked;
