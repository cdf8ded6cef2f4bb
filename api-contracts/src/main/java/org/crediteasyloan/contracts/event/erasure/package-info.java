/** Erasure (个人信息删除): a borrower asks for it once, and every service that holds its data answers. */
@NullMarked
package org.crediteasyloan.contracts.event.erasure;

import org.jspecify.annotations.NullMarked;
