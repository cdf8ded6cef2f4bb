package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.client.SigningKey;

/** How institutions come in: through the sandbox, by two persons twice. */
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

    /** Each service hears of an institution by itself. */
    private void everywhere(Actor actor, String what, Predicate<Answer> wanted) {
        OPEN_READS.forEach(path -> story.awaitAnswer(path + " " + what, () -> actor.get(path), wanted));
    }

    private static boolean isClosedToSandbox(Answer answer) {
        return answer.status() == FORBIDDEN && answer.text("/code").equals("participant-in-sandbox");
    }
}
