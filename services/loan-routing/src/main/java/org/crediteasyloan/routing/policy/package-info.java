/**
 * What routing decides by that is no code (政策参数): its policy with dates and an owner, working time, the reason codes.
 *
 * <p>Knows the calendar and the code lists as participant-directory published them, and nothing of applications.
 */
@NullMarked
package org.crediteasyloan.routing.policy;

import org.jspecify.annotations.NullMarked;
