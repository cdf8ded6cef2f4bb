package org.crediteasyloan.local.chaos;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.local.chaos.Acknowledgements.Kind;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Platform;

/** The operator admits bank after bank, by two persons; each has to become known to every service. */
final class Admissions implements Journey {

    private static final String PARTICIPANTS = "/participant-directory/v1/participants";

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
        String code = "BANK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        caller.acknowledged(
                maker,
                PARTICIPANTS,
                Map.of(
                        "code",
                        code,
                        "kind",
                        "BANK",
                        "nameZh",
                        "演练银行",
                        "nameEn",
                        "Bank of a drill",
                        "regionCode",
                        "460000"));
        caller.acknowledgedOf(Kind.PARTICIPANT, code, approver, PARTICIPANTS + "/" + code + "/approval", Map.of());
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
