package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.client.SigningKey;

/** How institutions come in: through the sandbox, by two persons twice; and how one enrols its people. */
final class Joining {

    private static final int FORBIDDEN = 403;

    /** What anybody who is signed in may read, a path of each service that institutions meet first. */
    private static final List<String> OPEN_READS = List.of(
            "/whitelist/v1/list-types",
            "/product-catalog/v1/products?limit=1",
            "/loan-routing/v1/reason-codes",
            "/redemption/v1/schemes?limit=1");

    private final Cast cast;
    private final Story story;
    private final SampleData data;

    Joining(Cast cast, Story story, SampleData data) {
        this.cast = cast;
        this.story = story;
        this.data = data;
    }

    /** Proposed, reviewed and approved; looked at from the sandbox, where every door but the directory's is closed; promoted. */
    void admitParticipants() {
        story.chapter("参与机构接入 · Participants are admitted by two persons, sandbox first");
        Onboarding onboarding = new Onboarding(
                cast.operatorMaker,
                cast.operatorApprover,
                (actor, path, body) -> story.done("admission: " + path, actor.post(path, body)));
        Map<String, JsonNode> known = new HashMap<>();
        story.done("list participants", cast.operator.get(Onboarding.PARTICIPANTS))
                .body()
                .forEach(participant -> known.put(participant.at("/code").asText(), participant));
        List<String> admitted = new ArrayList<>();
        for (JsonNode participant : data.json("participants.json")) {
            String code = participant.at("/code").asText();
            if (!known.containsKey(code)) {
                onboarding.proposeAndReview(code, participant);
                onboarding.approve(code);
                admitted.add(code);
            }
        }
        cast.oneOfEach().forEach((code, actor) -> {
            if (admitted.contains(code)) {
                everywhere(actor, "closed while in the sandbox", Joining::isClosedToSandbox);
            }
        });
        if (admitted.contains("BANK-HNRCB")) {
            connectBank(Onboarding.pathOf("BANK-HNRCB"));
        }
        admitted.forEach(onboarding::promote);
        cast.oneOfEach().forEach((code, actor) -> everywhere(actor, "open to the active", Answer::isOk));
        Answer all = story.done("list participants", cast.operator.get(Onboarding.PARTICIPANTS));
        story.says(
                cast.operatorApprover,
                "admitted %d new participants, each closed out until it was promoted; %d are on the platform",
                admitted.size(),
                all.body().size());
        story.check("all sample participants are there", all.body().size() >= 9);
    }

    /** In its sandbox the bank's own administrator registers what its level of connection needs, and the bank's units. */
    private void connectBank(String path) {
        story.done(
                "set the level of connection",
                cast.operatorMaker.put(path + "/connection", data.json("connections/bank-hnrcb.json")));
        story.refused(
                "a promotion without a key",
                cast.operatorMaker.post(path + "/promotion"),
                409,
                "participant-not-ready");
        Map<String, String> jwk = new HashMap<>(cast.bankMachineKey.publicJwk());
        jwk.putAll(Map.of("use", "sig", "alg", SigningKey.ALGORITHM, "kid", cast.bankMachineKey.thumbprint()));
        story.done(
                "register a key",
                cast.bankAdministrator.post(
                        path + "/keys",
                        Map.of(
                                "jwk",
                                jwk,
                                "expiresOn",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                        .plusYears(1)
                                        .toString())));
        Answer units = story.done(
                "tell the units", cast.bankAdministrator.put(path + "/units", data.json("units/bank-hnrcb.json")));
        story.says(
                cast.bankAdministrator,
                "registered the key of its system and told its tree of %d units",
                units.body().at("/units").size());
    }

    /**
     * The bank's own two persons enrol its people, themselves among them: from then on each acts as enrolled, everywhere. Two of them are
     * account managers, of different branches.
     */
    void enrolStaff() {
        story.chapter("机构人员 · A bank enrols its people by two persons of its own");
        String path = Onboarding.pathOf("BANK-HNRCB") + "/staff";
        Set<String> known = new HashSet<>();
        story.done("list the people", cast.bankAdministrator.get(path))
                .body()
                .forEach(person -> known.add(person.at("/subject").asText()));
        int enrolled = 0;
        for (JsonNode person : data.json("staff/bank-hnrcb.json")) {
            if (!known.contains(person.at("/subject").asText())) {
                Answer proposal = story.done("propose a person", cast.bankAdministrator.post(path, person));
                Map<String, Long> revision = Map.of("revision", proposal.number("/revision"));
                String approval = path + "/" + proposal.text("/staffId") + "/approval";
                story.refused(
                        "an approval without the duty",
                        cast.bankAdministrator.post(approval, revision),
                        403,
                        "forbidden");
                story.done("approve a person", cast.productApprover.post(approval, revision));
                enrolled++;
            }
        }
        List.of(cast.productMaker, cast.productApprover, cast.creditOfficer, cast.contractSigner)
                .forEach(person -> everywhere(person, "open to who is enrolled", Answer::isOk));
        story.says(
                cast.productApprover,
                "approved %d people of the bank that its administrator proposed; two of them are account managers",
                enrolled);
    }

    /** Each service hears of an institution by itself. */
    private void everywhere(Actor actor, String what, Predicate<Answer> wanted) {
        OPEN_READS.forEach(path -> story.awaitAnswer(path + " " + what, () -> actor.get(path), wanted));
    }

    private static boolean isClosedToSandbox(Answer answer) {
        return answer.status() == FORBIDDEN && answer.text("/code").equals("participant-in-sandbox");
    }
}
