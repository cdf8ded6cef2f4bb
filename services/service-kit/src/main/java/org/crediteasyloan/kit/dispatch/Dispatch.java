package org.crediteasyloan.kit.dispatch;

import java.util.UUID;

/** Where a case lies inside its bank (派单结果). */
public sealed interface Dispatch {

    String unitCode();

    DispatchReason reason();

    /** @param unitCode of the manager */
    record ToManager(UUID staffId, String unitCode, DispatchReason reason) implements Dispatch {}

    /** Nobody holds it; a dispatcher, or the next manager who fits, takes it from there. */
    record ToQueue(String unitCode, DispatchReason reason) implements Dispatch {}
}
