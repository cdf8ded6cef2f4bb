package org.crediteasyloan.kit.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation, or every one of the resource, is neither counted nor stopped by a quota (额度之外): a borrower's own application, its
 * withdrawal and its rights over its data, and the payment of money that is owed.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OutsideQuota {}
