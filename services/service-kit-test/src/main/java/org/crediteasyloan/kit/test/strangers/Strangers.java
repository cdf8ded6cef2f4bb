package org.crediteasyloan.kit.test.strangers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantKind;
import org.crediteasyloan.kit.test.tokens.TestToken;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** Everybody who has no business with the objects of a world: each duty in each kind of institution, and those without one. */
final class Strangers {

    static final String OPERATOR_WHO_MAY_LOOK = "operator who may only look";

    private static final String NAME = "孙外人";
    private static final String PHONE = "13900000000";

    private final World world;
    private final String[] duties;
    private final List<Stranger> strangers = new ArrayList<>();

    private Strangers(World world) {
        this.world = world;
        this.duties = world.duties().toArray(String[]::new);
    }

    static List<Stranger> of(World world) {
        Strangers strangers = new Strangers(world);
        for (ParticipantKind kind : ParticipantKind.values()) {
            strangers.institution(kind);
        }
        strangers.peopleOfBorrowers();
        strangers.suspended();
        strangers.notBelieved();
        return List.copyOf(strangers.strangers);
    }

    /** Where duties are not looked at, all persons of an institution with one duty are the same. */
    static List<Stranger> whereDutiesDoNotMatter(World world) {
        return of(world).stream()
                .filter(stranger ->
                        stranger.duties().size() != 1 || stranger.kind().equals("BORROWER"))
                .toList();
    }

    /** The code of the institution of this kind that is in no relation to anything of the world. */
    static String codeOf(ParticipantKind kind) {
        return kind.name().replace('_', '-') + "-STRANGER";
    }

    private void institution(ParticipantKind kind) {
        String code = codeOf(kind);
        person(kind, code, "without a duty");
        for (String duty : duties) {
            person(kind, code, duty, duty);
        }
        Stranger everyDuty = person(kind, code, "with every duty", duties);
        world.borrower().ifPresent(borrower -> strangers.add(everyDuty.actingFor("the foreign borrower", borrower)));
        strangers.add(Stranger.signedIn(
                "machine of " + code + " with every duty",
                kind.name(),
                Set.of(duties),
                TestTokens.machine("stranger-" + code, code, kind.name(), duties)));
    }

    private Stranger person(ParticipantKind kind, String code, String which, String... held) {
        Stranger person = Stranger.signedIn(
                "person of " + code + " " + which,
                kind.name(),
                Set.of(held),
                TestTokens.person("stranger-of-" + code, code, kind.name(), held));
        strangers.add(person);
        return person;
    }

    private void peopleOfBorrowers() {
        borrowersPerson("without a mandate", World.SUBJECT_WITHOUT_MANDATE, "borrower");
        borrowersPerson("without a mandate, with every duty", World.SUBJECT_WITHOUT_MANDATE, duties);
        world.otherBorrower().ifPresent(other -> {
            Stranger mandated = borrowersPerson("of another borrower", World.SUBJECT_OF_OTHER, "borrower");
            strangers.add(mandated.actingFor("its own borrower", other));
            Stranger every = borrowersPerson("of another borrower, with every duty", World.SUBJECT_OF_OTHER, duties);
            strangers.add(every.actingFor("its own borrower", other));
        });
        world.borrower()
                .filter(_ -> world.hasOperatorWhoMayLook())
                .ifPresent(borrower -> strangers.add(Stranger.signedIn(
                                OPERATOR_WHO_MAY_LOOK,
                                "BORROWER",
                                Set.of("borrower"),
                                TestTokens.borrowerPerson(World.SUBJECT_WHO_MAY_LOOK, NAME, PHONE)
                                        .withDuties("borrower"))
                        .actingFor("its borrower", borrower)));
    }

    private Stranger borrowersPerson(String which, String subject, String... held) {
        TestToken token = TestTokens.borrowerPerson(subject, NAME, PHONE).withDuties(held);
        Stranger person = Stranger.signedIn("borrower's person " + which, "BORROWER", Set.of(held), token);
        strangers.add(person);
        world.borrower().ifPresent(borrower -> strangers.add(person.actingFor("the foreign borrower", borrower)));
        strangers.add(person.actingFor("a borrower nobody knows", UUID.randomUUID()));
        return person;
    }

    private void suspended() {
        world.suspended()
                .ifPresent(participant -> strangers.add(Stranger.signedIn(
                        "person of the suspended " + participant.code() + " with every duty",
                        participant.kind().name(),
                        Set.of(duties),
                        TestTokens.person(
                                "stranger-of-" + participant.code(),
                                participant.code(),
                                participant.kind().name(),
                                duties))));
    }

    /** Tokens that would be right, were they believed: those of the people the objects belong to. */
    private void notBelieved() {
        strangers.add(Stranger.withoutToken());
        for (World.Rightful rightful : world.rightful()) {
            String whose = " token of " + rightful.name();
            TestToken token = rightful.token();
            for (Stranger stranger : List.of(
                    Stranger.notBelieved("forged" + whose, token.forged()),
                    Stranger.notBelieved("expired" + whose, token.expired()),
                    Stranger.notBelieved("other audience's" + whose, token.forOtherAudience()),
                    Stranger.notBelieved("other issuer's" + whose, token.fromOtherIssuer()))) {
                strangers.add(stranger);
                rightful.actingFor()
                        .ifPresent(borrower -> strangers.add(stranger.actingFor("the foreign borrower", borrower)));
            }
        }
    }
}
