package org.crediteasyloan.local.chaos;

import java.util.Map;
import org.crediteasyloan.local.chaos.Acknowledgements.Kind;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Platform;

/** The operator admits bank after bank, by two persons; each has to become known to every service. */
final class Admissions implements Journey {

    private final PatientCaller caller;
    private final Actor maker;
    private final Actor approver;
    private int admitted;

    Admissions(Platform platform, PatientCaller caller) {
        this.caller = caller;
        this.maker = Actor.person(platform, "operator maker", "operator.participant.maker");
        this.approver = Actor.person(platform, "operator approver", "operator.participant.approver");
    }

    @Override
    public void goOn() {
        NewBank bank = NewBank.next();
        caller.acknowledged(maker, NewBank.PARTICIPANTS, bank.proposal());
        caller.acknowledgedOf(Kind.PARTICIPANT, bank.code(), approver, bank.approvalPath(), Map.of());
        admitted++;
        PatientCaller.pause();
        PatientCaller.pause();
    }

    @Override
    public int rounds() {
        return admitted;
    }

    @Override
    public String name() {
        return "admissions";
    }
}
