/**
 * Batches (名单批次): a file pushed by an authority's maker, judged row by row, approved or rejected by another person.
 *
 * <p>Accepted rows of an approved batch are published and handed to {@code lead}. Personal data of rows stays in its tables.
 */
@NullMarked
package org.crediteasyloan.whitelist.batch;

import org.jspecify.annotations.NullMarked;
