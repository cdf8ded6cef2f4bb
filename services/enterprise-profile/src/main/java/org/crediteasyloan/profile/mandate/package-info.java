/**
 * Mandates (经办授权): a person acts for a borrower until a day, as its legal representative or as an operator, within its scopes.
 *
 * <p>Knows a person only as the opaque subject of the identity provider and, of a legal representative, the keyed hash to compare with the
 * register. Who invites operators is not known here.
 */
@NullMarked
package org.crediteasyloan.profile.mandate;

import org.jspecify.annotations.NullMarked;
