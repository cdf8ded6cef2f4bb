/**
 * Callers of the platform (调用方): people and machines with accounts, who know it only by its public addresses.
 *
 * <p>Used by the demo and the acceptance tests; knows no domain.
 */
@NullMarked
package org.crediteasyloan.local.client;

import org.jspecify.annotations.NullMarked;
