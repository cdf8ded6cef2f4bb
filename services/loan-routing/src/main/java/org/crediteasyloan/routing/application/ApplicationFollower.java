package org.crediteasyloan.routing.application;

import java.time.Instant;

/** What hangs on an application and has to end when the application goes another way (随申请变更). */
public interface ApplicationFollower {

    /** Called in the transaction of every move, with the application locked. */
    void follow(LoanApplication before, LoanApplication after, Instant now);
}
