package org.crediteasyloan.kit.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sandbox bank (沙箱银行) may call the operation, or every one of the resource; whatever does not say so is closed to it with
 * {@code participant-in-sandbox}. What it sees there has to be made for it, which is the operation's own business. The contract says
 * the same by {@code x-open-to-sandbox}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OpenToSandbox {}
