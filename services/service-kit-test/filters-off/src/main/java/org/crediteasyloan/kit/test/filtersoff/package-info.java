/**
 * Filters off (关闭过滤): the service takes every caller for the one the objects belong to, while the database is told the truth.
 *
 * <p>What a stranger reads or moves then, row-level security let pass. Knows the kit's caller and duties, no service.
 */
@NullMarked
package org.crediteasyloan.kit.test.filtersoff;

import org.jspecify.annotations.NullMarked;
