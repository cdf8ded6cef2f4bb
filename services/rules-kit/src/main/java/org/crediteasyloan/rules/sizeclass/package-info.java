/**
 * Size of an enterprise (企业规模) by the national standard, read from a table.
 *
 * <p>Knows the table and three figures. It never guesses: a missing figure is UNKNOWN.
 */
@NullMarked
package org.crediteasyloan.rules.sizeclass;

import org.jspecify.annotations.NullMarked;
