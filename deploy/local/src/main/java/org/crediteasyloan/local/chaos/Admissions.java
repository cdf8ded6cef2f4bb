package org.crediteasyloan.local.chaos;

import java.util.Map;
import org.crediteasyloan.local.chaos.Acknowledgements.Kind;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.client.Platform;

/** The operator admits bank after bank, by two persons; each has to become known to every service. */
final class Admissions implements Journey {

    private final PatientCaller caller;
    private final Onboarding onboarding;
    private int admitted;

    Admissions(Platform platform, PatientCaller caller) {
        this.caller = caller;
        this.onboarding = new Onboarding(
                Actor.person(platform, "operator maker", "operator.participant.maker"),
                Actor.person(platform, "operator approver", "operator.participant.approver"),
                caller::acknowledged);
    }

    @Override
    public void goOn() {
        NewBank bank = NewBank.next();
        onboarding.proposeAndReview(bank.code(), bank.proposal());
        caller.acknowledgedOf(
                Kind.PARTICIPANT, bank.code(), onboarding.approver(), Onboarding.approvalPathOf(bank.code()), Map.of());
        onboarding.promote(bank.code());
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
