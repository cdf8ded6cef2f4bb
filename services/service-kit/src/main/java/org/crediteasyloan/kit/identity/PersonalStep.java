package org.crediteasyloan.kit.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step of an act that needs two persons (双人操作): a machine's token is refused with {@code person-needed} 403, so that the two
 * subjects the domain compares are two human beings.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PersonalStep {}
