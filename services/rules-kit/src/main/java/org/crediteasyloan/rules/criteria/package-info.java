/**
 * Eligibility criteria (准入条件): published texts, checked as a whole, then decided one by one.
 *
 * <p>Knows the names and types of facts, never where they come from. Nothing outside this package sees the expression engine.
 */
@NullMarked
package org.crediteasyloan.rules.criteria;

import org.jspecify.annotations.NullMarked;
