/**
 * Who calls (调用者): the person or machine, its institution, its duties, the borrower it acts for.
 *
 * <p>Duties are the token's roles and stand as {@code @RolesAllowed} on the operation; what else must hold is asked of
 * {@link org.crediteasyloan.kit.identity.CurrentCaller}.
 */
@NullMarked
package org.crediteasyloan.kit.identity;

import org.jspecify.annotations.NullMarked;
