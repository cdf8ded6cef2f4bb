package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.chaos.NewBank;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.CallFailed;
import org.crediteasyloan.local.client.Onboarding;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a platform: the demo, attacks, crashes, and a night of being down. In order, because each finds what was left. */
@ExtendWith(RunningPlatform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformTest {

    private static final String DEMO = "org.crediteasyloan.local.demo.Demo";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Actor operator = person("operator", "operator.participant.maker");
    private final Actor approver = person("approver", "operator.participant.approver");

    @Test
    @Order(1)
    void theMainJobRunsFromTheListToThePaidSubsidies() {
        assertThat(RunningPlatform.run(DEMO)).as("exit code of the demo").isZero();
    }

    @Test
    @Order(2)
    void theMainJobMayBeDoneAgain() {
        assertThat(RunningPlatform.run(DEMO)).as("exit code of the demo").isZero();
    }

    @Test
    @Order(3)
    void noPersonOfTheListsIsNamedInLogsTopicsOrTables() throws SQLException {
        assertThat(new PersonalDataSearch().findings()).isEmpty();
    }

    @Test
    @Order(4)
    void aPlantedPersonStandsInNoLogNoTopicNoTableAndNoFile() throws SQLException {
        PlantedPerson person = new PlantedPerson(RunningPlatform.PLATFORM);
        person.plantInLists();
        person.plantInLead();
        person.plantInApplication();

        Set<String> findings = new WordSearch(person.words()).findings();

        assertThat(findings).isEmpty();
    }

    @Test
    @Order(5)
    void theSearchFindsAWordThatWasPutThereOnPurpose() throws Exception {
        String word = "戚" + UUID.randomUUID();
        PlantedOnPurpose.everywhere(word);

        Set<String> findings = new WordSearch(List.of(word)).findings();

        PlantedOnPurpose.takeAway();
        assertThat(findings)
                .contains(
                        word + " in " + PlantedOnPurpose.LOG,
                        word + " in " + PlantedOnPurpose.TOPIC,
                        word + " in " + PlantedOnPurpose.TABLE)
                .anyMatch(finding -> finding.startsWith(word + " in file postgres/base/"))
                .anyMatch(finding -> finding.startsWith(word + " in file kafka/"));
    }

    @Test
    @Order(6)
    void everyServiceRefusesWhoeverItCannotBeSureOf() {
        String good = operator.token();
        String tampered = good.substring(0, good.length() - 8) + "AAAAAAAA";
        String unsigned = "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".";
        for (ServiceModule service : ServiceModule.ALL) {
            for (String token : new String[] {"", "nonsense", tampered, unsigned}) {
                Answer answer = Actor.withToken(RunningPlatform.PLATFORM, "stranger", token)
                        .get(somePathOf(service));
                assertThat(answer.status())
                        .as("%s with token '%s'", service.name(), token)
                        .isEqualTo(401);
                assertThat(answer.text("/code")).isEqualTo("unauthenticated");
            }
        }
    }

    @Test
    @Order(7)
    void aPersonActsForNoStrangersBusiness() {
        Actor person = Actor.person(RunningPlatform.PLATFORM, "borrower", "borrower.li");
        person.actFor(UUID.randomUUID().toString());

        assertThat(person.get("/product-catalog/v1/matches?amountFen=1000000&termMonths=12")
                        .status())
                .isEqualTo(403);
        assertThat(person.get("/redemption/v1/entitlements").status()).isIn(403, 404);
        assertThat(person.get("/loan-routing/v1/applications").status()).isIn(403, 404);
    }

    @Test
    @Order(8)
    void whatWasAcknowledgedArrivesAfterAServiceAndConnectWereKilled() {
        String code = newParticipant();
        RunningPlatform.killHard(RunningPlatform.processOf("connect"));
        RunningPlatform.killHard(RunningPlatform.processOf("participant-directory"));

        awaitApproval(code);

        awaitCopyElsewhere(code);
    }

    @Test
    @Order(9)
    void dataSurvivesDownAndUp() {
        String code = newParticipant();
        awaitApproval(code);
        long before = participants();

        RunningPlatform.down();
        RunningPlatform.up();

        assertThat(participants()).isEqualTo(before);
        awaitCopyElsewhere(code);
    }

    @Test
    @Order(10)
    void everyAuditTrailVerifiesOfflineAfterAllThisAndNoLongerOnceTouched() throws IOException {
        await("signed heads of all services")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> {
                    RunningPlatform.audit("export");
                    return RunningPlatform.exportedTrails() == ServiceModule.ALL.size();
                });
        assertThat(RunningPlatform.audit("verify"))
                .as("exit code of a sound archive")
                .isZero();

        Path entries = RunningPlatform.LAYOUT.audit().resolve("export/archive/redemption/entries.tsv");
        Files.writeString(entries, Files.readString(entries).replaceFirst("BUDGET_APPROVED", "BUDGET_APPROVEE"));

        assertThat(RunningPlatform.audit("verify"))
                .as("exit code of a touched one")
                .isEqualTo(1);
    }

    @Test
    @Order(11)
    void downLeavesNoProcessAlsoAfterTheSupervisorWasKilled() {
        RunningPlatform.killHard(RunningPlatform.processOf("supervisor"));

        RunningPlatform.down();

        String home = RunningPlatform.LAYOUT.home().toString();
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine())
                        .flatMap(Optional::stream)
                        .filter(command -> command.contains(home) && !command.contains("surefire")))
                .isEmpty();
    }

    private String newParticipant() {
        NewBank bank = NewBank.next();
        new Onboarding(
                        operator,
                        approver,
                        (actor, path, body) -> assertThat(actor.post(path, body).isOk())
                                .as(path)
                                .isTrue())
                .proposeAndReview(bank.code(), bank.proposal());
        return bank.code();
    }

    /** The approval is sent with one key until it is acknowledged, as a client would while a service restarts. */
    private void awaitApproval(String code) {
        String key = UUID.randomUUID().toString();
        await("the approval of " + code)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(CallFailed.class)
                .until(() -> approver.post(Onboarding.approvalPathOf(code), Map.of(), key)
                        .isOk());
    }

    /** A suspended participant's officer would be refused there; here the copy shows by the directory's event being handled. */
    private void awaitCopyElsewhere(String code) {
        await("the copy of " + code + " at whitelist")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> new CopySearch("whitelist").hasParticipant(code));
    }

    /** As somebody who signs in now: where a machine's key was replaced before, the next start makes the realm anew. */
    private static long participants() {
        Answer answer = person("operator", "operator.participant.maker").get("/participant-directory/v1/participants");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().size();
    }

    private static Actor person(String title, String username) {
        return Actor.person(RunningPlatform.PLATFORM, title, username);
    }

    private static String somePathOf(ServiceModule service) {
        return switch (service.name()) {
            case "participant-directory" -> "/participant-directory/v1/participants";
            case "enterprise-profile" -> "/enterprise-profile/v1/borrowers";
            case "whitelist" -> "/whitelist/v1/leads";
            case "product-catalog" -> "/product-catalog/v1/products";
            case "loan-routing" -> "/loan-routing/v1/applications";
            case "redemption" -> "/redemption/v1/schemes";
            default -> throw new IllegalArgumentException(service.name());
        };
    }
}
