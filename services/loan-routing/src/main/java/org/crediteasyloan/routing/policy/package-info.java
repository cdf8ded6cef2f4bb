/**
 * What routing decides by that is no code (政策参数): its policy with dates and an owner, working time, the reason codes.
 *
 * <p>Knows the calendar as participant-directory published it, and nothing of applications.
 */
@NullMarked
package org.crediteasyloan.routing.policy;

import org.jspecify.annotations.NullMarked;
