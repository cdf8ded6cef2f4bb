/**
 * Rows of a list and their verdicts (行与校验结论): which column means what, what a cell says, what is wrong with a row.
 *
 * <p>Tolerant in form, strict in meaning. The words it knows are data handed in. Pure: no framework, no database, no clock.
 */
@NullMarked
package org.crediteasyloan.whitelist.row;

import org.jspecify.annotations.NullMarked;
