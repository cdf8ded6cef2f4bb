/**
 * Walls (隔离): whether the database itself keeps participants apart, looked up in its catalogue.
 *
 * <p>A table is walled, or it is open and a test says why. Knows PostgreSQL's catalogue and the four roles, no table of any service.
 */
@NullMarked
package org.crediteasyloan.kit.test.walls;

import org.jspecify.annotations.NullMarked;
