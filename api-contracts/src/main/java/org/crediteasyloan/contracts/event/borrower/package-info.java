/** Borrowers, their mandates, consents and matching facts (融资主体), owned by enterprise-profile. */
@NullMarked
package org.crediteasyloan.contracts.event.borrower;

import org.jspecify.annotations.NullMarked;
