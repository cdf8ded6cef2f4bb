/** Leads (线索) opened from accepted rows, owned by whitelist. */
@NullMarked
package org.crediteasyloan.contracts.event.lead;

import org.jspecify.annotations.NullMarked;
