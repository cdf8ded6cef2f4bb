/**
 * The second wall (行级隔离): the database itself is told who acts, and shows and takes only what that actor may.
 *
 * <p>A service signs in with a login that has no rights. For each transaction it becomes one of four roles, and row-level security
 * decides by what the verified token says. Whoever was not told to act reads nothing. Knows tokens and the pool, no table of any service.
 */
@NullMarked
package org.crediteasyloan.kit.tenancy;

import org.jspecify.annotations.NullMarked;
