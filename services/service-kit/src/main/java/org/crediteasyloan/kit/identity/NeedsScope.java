package org.crediteasyloan.kit.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.crediteasyloan.contracts.MandateScope;

/**
 * What the mandate has to allow for the operation, or for every one of the resource (所需经办权限). A GET without it needs VIEW; an
 * operation that changes something for a borrower and does not say what it needs is open to nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NeedsScope {

    MandateScope value();
}
