/** Dead letters (死信): where this service shows those of its own. Knows the kit only. */
@NullMarked
package org.crediteasyloan.profile.deadletter;

import org.jspecify.annotations.NullMarked;
