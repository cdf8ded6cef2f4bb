/**
 * Consents (数据授权): what the borrower allows to be done with its data, for whom, until when; revocable at any moment.
 *
 * <p>Says whether a use is allowed right now. Which facts it opens, and who reads them, is decided elsewhere.
 */
@NullMarked
package org.crediteasyloan.profile.consent;

import org.jspecify.annotations.NullMarked;
