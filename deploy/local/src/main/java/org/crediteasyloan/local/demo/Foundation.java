package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.Onboarding;
import org.crediteasyloan.local.client.SigningKey;

/** What has to be there before the first list: participants, calendar, rates, schemes with budgets, products. */
final class Foundation {

    private static final int FORBIDDEN = 403;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** What anybody who is signed in may read, a path of each service that institutions meet first. */
    private static final List<String> OPEN_READS = List.of(
            "/whitelist/v1/list-types",
            "/product-catalog/v1/products?limit=1",
            "/loan-routing/v1/reason-codes",
            "/redemption/v1/schemes?limit=1");

    private final Cast cast;
    private final Story story;
    private final SampleData data;

    Foundation(Cast cast, Story story, SampleData data) {
        this.cast = cast;
        this.story = story;
        this.data = data;
    }

    void lay() {
        admitParticipants();
        publishReferenceData();
        publishSchemes();
        publishProducts();
    }

    /** Proposed, reviewed and approved; looked at from the sandbox, where every door but the directory's is closed; promoted. */
    private void admitParticipants() {
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
                everywhere(actor, "closed while in the sandbox", Foundation::isClosedToSandbox);
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
        story.check("all sample participants are there", all.body().size() >= 8);
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
                                LocalDate.now(SHANGHAI).plusYears(1).toString())));
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

    private void publishReferenceData() {
        data.json("working-day-calendar.json")
                .properties()
                .forEach(year -> story.done(
                        "publish the calendar " + year.getKey(),
                        cast.operator.put(
                                "/participant-directory/v1/reference/working-day-calendar/" + year.getKey(),
                                year.getValue())));
        data.json("rate-tables.json")
                .properties()
                .forEach(table -> story.done(
                        "publish the rate table " + table.getKey(),
                        cast.operator.put(
                                "/participant-directory/v1/reference/rate-tables/" + table.getKey(),
                                table.getValue())));
        story.says(cast.operator, "published the working-day calendar and the rate tables to every service");
    }

    private void publishSchemes() {
        story.chapter("财政支持政策 · Schemes are data: two formulas, budgets by two persons");
        for (String name : List.of("hn-agri-interest", "service-sector-points")) {
            publishScheme(data.json("schemes/" + name + ".json"));
        }
    }

    private void publishScheme(JsonNode scheme) {
        String code = scheme.at("/schemeCode").asText();
        String path = "/redemption/v1/schemes/" + code;
        if (cast.schemeMaker.get(path).body().at("/versions/0").isMissingNode()) {
            Answer draft = story.done(
                    "draft the scheme " + code,
                    cast.schemeMaker.post(
                            "/redemption/v1/schemes", Map.of("schemeCode", code, "terms", scheme.at("/terms"))));
            // Who approves and who pays must be known to redemption, which hears of participants through Kafka.
            Map<String, Long> readRevision = Map.of("revision", draft.number("/draft/revision"));
            story.await(
                    "the publication of the scheme " + code,
                    () -> cast.schemeApprover.post(path + "/publication", readRevision),
                    Answer::isOk);
        }
        int year = LocalDate.now(SHANGHAI).getYear();
        approveBudget(path, year, scheme.at("/budgetFen").asLong());
        approveBudget(path, year + 1, scheme.at("/budgetFen").asLong());
        story.says(
                cast.schemeApprover,
                "scheme %s %s is in force: formula %s, a budget of %,d yuan a year",
                code,
                scheme.at("/terms/nameZh").asText(),
                scheme.at("/terms/formula/kind").asText(),
                scheme.at("/budgetFen").asLong() / 100);
    }

    private void approveBudget(String schemePath, int year, long amountFen) {
        Answer budgets = story.done("list the budgets", cast.schemeMaker.get(schemePath + "/budgets"));
        boolean approved = StreamSupport.stream(budgets.body().at("/items").spliterator(), false)
                .anyMatch(budget -> budget.at("/year").asInt() == year
                        && budget.at("/status").asText().equals("APPROVED"));
        if (approved) {
            return;
        }
        Answer budget = story.done(
                "propose a budget",
                cast.schemeMaker.post(schemePath + "/budgets", Map.of("year", year, "amountFen", amountFen)));
        story.done(
                "approve the budget",
                cast.schemeApprover.post("/redemption/v1/budgets/" + budget.text("/budgetId") + "/approval"));
    }

    private void publishProducts() {
        story.chapter("信贷产品 · Banks publish products by two persons, criteria are type-checked");
        publishProduct("hnrcb-fishery", cast.productMaker, cast.productApprover);
        publishProduct("hnrcb-service", cast.productMaker, cast.productApprover);
        publishProduct("hnbank-specialised", cast.otherProductMaker, cast.otherProductApprover);
    }

    private void publishProduct(String name, Actor maker, Actor approver) {
        JsonNode product = data.json("products/" + name + ".json");
        String code = product.at("/productCode").asText();
        String path = "/product-catalog/v1/products/" + code;
        Answer known = maker.get(path);
        if (!known.isOk()) {
            story.done("draft the product " + code, maker.post("/product-catalog/v1/products", product));
        } else if (known.text("/status").equals("LISTED")) {
            story.says(maker, "product %s is listed already", code);
            return;
        }
        // The scheme a product names reaches the catalog through Kafka.
        story.await(
                "the publication of " + code,
                () -> approver.post(path + "/publication"),
                answer -> answer.text("/status").equals("LISTED"));
        story.says(approver, "listed %s %s", code, product.at("/terms/nameZh").asText());
    }
}
