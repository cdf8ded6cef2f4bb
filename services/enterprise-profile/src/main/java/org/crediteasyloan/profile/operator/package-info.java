/**
 * Operators (经办人): a business invites a person by name and phone to act for it; the person accepts when it signs in; both end it at once.
 *
 * <p>Keeps who was invited, sealed. What a mandate is, and when it ends by itself, is known by the mandates alone.
 */
@NullMarked
package org.crediteasyloan.profile.operator;

import org.jspecify.annotations.NullMarked;
