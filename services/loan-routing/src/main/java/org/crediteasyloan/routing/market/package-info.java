/**
 * Borrowers, products, schemes and consents (业务副本) as their owners last published them, and how a product stands for a need.
 *
 * <p>Keeps copies only; a version older than the one kept is ignored, in whatever order events arrive.
 */
@NullMarked
package org.crediteasyloan.routing.market;

import org.jspecify.annotations.NullMarked;
