/** Lists of enterprises pushed by regulators (名单), owned by whitelist. */
@NullMarked
package org.crediteasyloan.contracts.event.listing;

import org.jspecify.annotations.NullMarked;
