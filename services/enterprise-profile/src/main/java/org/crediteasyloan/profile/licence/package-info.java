/**
 * Electronic business licences (电子营业执照): whoever holds one answers a challenge with it and may act for the business it names.
 *
 * <p>Verifies what the issuer signed. What follows from it, a mandate, is given and ended by the mandates alone.
 */
@NullMarked
package org.crediteasyloan.profile.licence;

import org.jspecify.annotations.NullMarked;
