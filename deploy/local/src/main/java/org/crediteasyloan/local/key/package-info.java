/**
 * The keys that seal personal fields (字段密钥) on the local platform: their file and what still uses them.
 *
 * <p>Knows the databases by the launcher's own access, and nothing of how a service seals.
 */
@NullMarked
package org.crediteasyloan.local.key;

import org.jspecify.annotations.NullMarked;
