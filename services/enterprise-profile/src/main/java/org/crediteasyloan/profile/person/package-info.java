/**
 * Persons (自然人): a real name and a phone that somebody verified, and the keyed hash by which the same person is found again.
 *
 * <p>Knows what the token says of who signed in, and nothing of what a person may do.
 */
@NullMarked
package org.crediteasyloan.profile.person;

import org.jspecify.annotations.NullMarked;
