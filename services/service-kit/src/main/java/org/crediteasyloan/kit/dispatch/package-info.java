/**
 * Handing out cases inside a bank (派单): among its account managers in reach of a case, or into the queue of a unit, with the reason, and
 * over to somebody else when one leaves or is away.
 *
 * <p>The decision is pure and one for every kind of case; a service says what its cases are ({@code DispatchedCases}) and has the tables
 * {@code case_dispatch} and {@code case_move}, which hang on them.
 */
@NullMarked
package org.crediteasyloan.kit.dispatch;

import org.jspecify.annotations.NullMarked;
