/**
 * Working days (工作日) of the national calendar with its moved working days (调休).
 *
 * <p>The calendar is data with an owner; it refuses dates outside the years it was given.
 */
@NullMarked
package org.crediteasyloan.rules.calendar;

import org.jspecify.annotations.NullMarked;
