/**
 * The public keys of institutions (公钥): registered by themselves, strong and for signing alone, retired when the next one has taken over.
 *
 * <p>Knows institutions by their code; says whether one has the key its connection needs.
 */
@NullMarked
package org.crediteasyloan.directory.key;

import org.jspecify.annotations.NullMarked;
