package org.crediteasyloan.kit.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation by which an institution keeps its own entry in the register (维护本机构资料). A supervisor's request selects and changes
 * nothing, but for these: here it acts as every other institution does, and the policies let it reach its own rows alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface KeepsOwnEntry {}
