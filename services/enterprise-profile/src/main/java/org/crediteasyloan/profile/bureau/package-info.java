/**
 * Metered products of credit bureaus (征信机构计量产品): who offers what by which licence and at which price, which bank takes it within which
 * limit, and the reports ordered and delivered while the borrower agrees.
 *
 * <p>Knows consents and the licence of the bureau; what is delivered goes on the statement.
 */
@NullMarked
package org.crediteasyloan.profile.bureau;

import org.jspecify.annotations.NullMarked;
