/**
 * Column words (列名约定): what an authority calls the columns of its lists, confirmed once by its people. Knows the fields of a row, and no
 * batch.
 */
@NullMarked
package org.crediteasyloan.whitelist.columnword;

import org.jspecify.annotations.NullMarked;
