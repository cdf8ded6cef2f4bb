package org.crediteasyloan.routing.application;

import java.util.ArrayList;
import java.util.List;

/** What a command comes to: the application after it, and what happened on the way, in order. */
record Decision(LoanApplication application, List<ApplicationHappening> happenings) {

    Decision {
        happenings = List.copyOf(happenings);
    }

    static Decision of(LoanApplication before, ApplicationState next, ApplicationHappening... happenings) {
        return new Decision(before.in(next), List.of(happenings));
    }

    static Decision end(LoanApplication before, ApplicationState.Ended ended) {
        return of(before, ended, new ApplicationHappening.EndedWithoutLoan(ended.status(), ended.reasonCode()));
    }

    /** The same outcome with what happened before it. */
    Decision after(ApplicationHappening first) {
        List<ApplicationHappening> all = new ArrayList<>();
        all.add(first);
        all.addAll(happenings);
        return new Decision(application, all);
    }
}
