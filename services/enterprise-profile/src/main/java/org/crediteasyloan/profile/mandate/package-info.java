/**
 * Mandates (经办授权): a person proves to be the legal representative and may then act for the borrower until a day.
 *
 * <p>Knows a person only as the opaque subject of the identity provider; name and phone are compared with the register and not kept.
 */
@NullMarked
package org.crediteasyloan.profile.mandate;

import org.jspecify.annotations.NullMarked;
