package org.crediteasyloan.contracts.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where an event record is published and under which type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {

    /** The Kafka topic: {@code <domain>.events.v1} (retained) or {@code <domain>.state.v1} (compacted). */
    String topic();

    /** The CloudEvents type, in kebab case with its version: {@code listing-row-accepted.v1}; names the schema file too. */
    String type();
}
