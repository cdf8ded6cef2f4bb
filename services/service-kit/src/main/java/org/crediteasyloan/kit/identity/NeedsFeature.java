package org.crediteasyloan.kit.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.crediteasyloan.contracts.ConnectionFeature;

/**
 * What the systems of a financial institution have to be connected for to call the operation (所需接入功能), Hainan plan 2024-2028,
 * item 20. A machine of an institution whose level does not include it is refused with {@code feature-not-connected} 403; its people
 * work in the browser whatever its level, unless the operation says otherwise.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsFeature {

    ConnectionFeature value();

    /** For what concerns the institution's systems whoever asks for it. */
    boolean alsoForPersons() default false;
}
