/**
 * Erasure (个人信息删除): a borrower asks once, every service answers for what it holds, the answers are gathered here.
 *
 * <p>Knows consents, which end with the request, and no data of the borrower itself.
 */
@NullMarked
package org.crediteasyloan.profile.erasure;

import org.jspecify.annotations.NullMarked;
