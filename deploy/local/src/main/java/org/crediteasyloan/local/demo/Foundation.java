package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;

/** What has to be there before the first list: reference data, participants, which lie in its regions, their people, schemes with budgets, products. */
final class Foundation {

    private final Cast cast;
    private final Story story;
    private final SampleData data;

    Foundation(Cast cast, Story story, SampleData data) {
        this.cast = cast;
        this.story = story;
        this.data = data;
    }

    void lay() {
        publishReferenceData();
        Joining joining = new Joining(cast, story, data);
        joining.admitParticipants();
        awaitReferenceData();
        joining.enrolStaff();
        publishSchemes();
        publishProducts();
    }

    private void publishReferenceData() {
        story.chapter("基础数据 · Reference data are drafted by one person and published by another, to every service");
        List<String> tables = data.names("reference");
        long published = tables.stream().filter(this::publishTable).count();
        story.says(cast.referenceApprover, "published %d of %d tables", published, tables.size());
    }

    /** No list is read before the regions have reached the whitelist, which hears of them through Kafka. */
    private void awaitReferenceData() {
        story.await(
                "the regions at the whitelist",
                () -> cast.bankMachine.get("/whitelist/v1/leads?limit=1&region=460000"),
                Answer::isOk);
    }

    /** False when it stands there already. */
    private boolean publishTable(String table) {
        JsonNode sample = data.json("reference/" + table + ".json");
        String path = "/participant-directory/v1/reference-tables/" + table;
        if (cast.referenceMaker.get(path).body().at("/content").equals(sample.at("/content"))) {
            return false;
        }
        Answer draft = story.done("draft the table " + table, cast.referenceMaker.put(path + "/draft", sample));
        story.done(
                "publish the table " + table,
                cast.referenceApprover.post(path + "/publication", Map.of("revision", draft.number("/revision"))));
        return true;
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
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
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
        publishProduct("hnrcb-farmer", cast.productMaker, cast.productApprover);
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
