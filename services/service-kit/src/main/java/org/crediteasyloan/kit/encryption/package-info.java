/**
 * Field encryption (字段加密): personal data lies sealed in its column, bound to its table, column and row.
 *
 * <p>Knows keys only through {@link org.crediteasyloan.kit.encryption.KeyService}, and nothing of what a field means.
 */
@NullMarked
package org.crediteasyloan.kit.encryption;

import org.jspecify.annotations.NullMarked;
