/**
 * Erasure (个人信息删除): what a service does when a borrower asks that its data go.
 *
 * <p>A service declares which data it erases and which it has to keep; one handler follows the rules in the transaction of the
 * event and answers. Knows rules, and nothing of what the rows say.
 */
@NullMarked
package org.crediteasyloan.kit.erasure;

import org.jspecify.annotations.NullMarked;
