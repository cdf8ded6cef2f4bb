package org.crediteasyloan.kit.tenancy;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on whose behalf code outside of a request works: the transactions whose first statement runs inside the method take this
 * role. A request needs none of this; its token says who acts.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ActsAs {

    @Nonbinding
    DatabaseRole value();
}
