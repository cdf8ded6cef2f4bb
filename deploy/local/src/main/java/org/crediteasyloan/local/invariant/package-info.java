/**
 * What must hold whatever happens (不变量): each with a name, the sentence of {@code docs/invariants.md}, and how it is looked for.
 *
 * <p>May know the tables of every service, because some of these truths lie between them; changes nothing. Used by the
 * storm, the drills and the acceptance tests.
 */
@NullMarked
package org.crediteasyloan.local.invariant;

import org.jspecify.annotations.NullMarked;
