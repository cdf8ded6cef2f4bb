/**
 * Declarations (自行申报): a person or household, of whom no register states figures, states them itself, with the day they were true.
 *
 * <p>Knows what may be declared; which statement counts is decided where all of them are kept.
 */
@NullMarked
package org.crediteasyloan.profile.declaration;

import org.jspecify.annotations.NullMarked;
