package org.crediteasyloan.kit.event;

/** Stands in for the kit's interface of the same name, which this module must not depend on: the kit's tests use this module. */
public interface EventHandler<E> {
    void handle(E event);
}
