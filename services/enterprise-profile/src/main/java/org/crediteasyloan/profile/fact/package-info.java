/**
 * Facts about a borrower (主体信息): what was stated by whom as of when, which statement counts, and what follows from them.
 *
 * <p>Pure: knows the published language and the size standard, no database, clock or message.
 */
@NullMarked
package org.crediteasyloan.profile.fact;

import org.jspecify.annotations.NullMarked;
