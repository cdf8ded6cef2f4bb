/**
 * Reference data (基础数据): the working-day calendar and the rate tables, one owner, versioned, published to every service.
 *
 * <p>A publication replaces the whole of one table and is refused whole, with every error, when anything in it is wrong.
 */
@NullMarked
package org.crediteasyloan.directory.reference;

import org.jspecify.annotations.NullMarked;
