/**
 * Natural persons (自然人) as borrowers: whoever signed in under its verified name registers itself, found again by the keyed hash of its
 * identity number.
 *
 * <p>Keeps number, name and phone sealed. What it may do is a mandate, what is known of it are facts; neither is known here.
 */
@NullMarked
package org.crediteasyloan.profile.naturalperson;

import org.jspecify.annotations.NullMarked;
