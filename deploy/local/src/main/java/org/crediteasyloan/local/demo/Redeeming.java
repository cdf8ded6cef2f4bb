package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Answer;

/** The subsidy: it arises by itself, two persons release it, the exchange pays, the books balance. */
final class Redeeming {

    private static final String REDEMPTION = "/redemption/v1";

    private final Cast cast;
    private final Story story;

    Redeeming(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    void pay(LoanCase loan, String schemeCode) {
        story.chapter("免申即享与兑付 · " + schemeCode + ": the subsidy arises by itself and is paid through the exchange");
        Answer mine = story.await(
                "the entitlement",
                () -> loan.borrower.get(REDEMPTION + "/entitlements?limit=200"),
                page -> !entitlementOf(page, loan).isMissingNode());
        JsonNode entitlement = entitlementOf(mine, loan);
        story.check(
                "the money is reserved: " + entitlement,
                entitlement.at("/status").asText().equals("RESERVED"));
        long amountFen = entitlement.at("/amountFen").asLong();
        explain(loan, entitlement, amountFen);

        Answer payout = story.done(
                "prepare the payout",
                cast.payoutMaker.post(
                        REDEMPTION + "/payouts",
                        Map.of(
                                "entitlementIds",
                                List.of(entitlement.at("/entitlementId").asText()))));
        String release = REDEMPTION + "/payouts/" + payout.text("/payoutId") + "/release";
        story.refused("release by the maker", cast.payoutMaker.post(release), 403, "forbidden");
        story.done("release the payout", cast.payoutReleaser.post(release));
        story.says(cast.payoutReleaser, "released the payout; it is ordered at the exchange");
        confirmAtExchange(entitlement.at("/entitlementId").asText(), amountFen);

        Answer paid = story.await(
                "the paid entitlement",
                () -> loan.borrower.get(REDEMPTION + "/entitlements/"
                        + entitlement.at("/entitlementId").asText()),
                answer -> answer.text("/status").equals("PAID"));
        story.says(loan.borrower, "received %,.2f yuan", paid.number("/amountFen") / 100.0);
        balance(schemeCode);
    }

    private void explain(LoanCase loan, JsonNode entitlement, long amountFen) {
        story.says(loan.borrower, "has a subsidy of %,.2f yuan without having asked for it", amountFen / 100.0);
        long sumFen = 0;
        for (JsonNode share : entitlement.at("/shares")) {
            sumFen += share.at("/amountFen").asLong();
            story.says(
                    loan.borrower,
                    "      %s bears %,.2f yuan",
                    share.at("/source").asText(),
                    share.at("/amountFen").asLong() / 100.0);
        }
        story.check("the shares sum to the amount", sumFen == amountFen && amountFen > 0);
    }

    private void confirmAtExchange(String entitlementId, long amountFen) {
        Answer orders = story.await(
                "the order at the exchange",
                () -> cast.exchange.get(REDEMPTION + "/payout-orders?limit=200"),
                page -> !orderOf(page, entitlementId).isMissingNode());
        String orderId = orderOf(orders, entitlementId).at("/payoutOrderId").asText();
        String payee = "/enterprise-profile/v1/payout-orders/" + orderId + "/payee";
        Answer paid = story.await("whom the order pays", () -> cast.exchange.get(payee), _ -> true);
        story.says(cast.exchange, "pays %s", paid.text("/nameZh"));
        story.check("the exchange knows whom it pays", !paid.text("/nameZh").isEmpty());
        String order = REDEMPTION + "/payout-orders/" + orderId + "/confirmation";
        Map<String, Object> confirmation = Map.of(
                "exchangeReference",
                "HYD-" + entitlementId,
                "paidAt",
                Instant.now().toString(),
                "amountFen",
                amountFen);
        story.done("confirm the payment", cast.exchange.post(order, confirmation));
        story.done("confirm it again", cast.exchange.post(order, confirmation));
        story.says(cast.exchange, "paid and confirmed, twice over the line, once in the books");
        story.awaitAnswer(
                "that the exchange learns nothing more",
                () -> cast.exchange.get(payee),
                answer -> answer.status() == 404);
    }

    private void balance(String schemeCode) {
        Answer balances = story.done(
                "read the balances", cast.payoutMaker.get(REDEMPTION + "/schemes/" + schemeCode + "/balances"));
        for (JsonNode year : balances.body()) {
            long sumFen = year.at("/availableFen").asLong()
                    + year.at("/reservedFen").asLong()
                    + year.at("/orderedFen").asLong()
                    + year.at("/paidFen").asLong();
            story.check(
                    "budget = available + reserved + ordered + paid",
                    year.at("/budgetFen").asLong() == sumFen);
            story.says(
                    cast.payoutMaker,
                    "budget %d of %s: %,.2f yuan = available + reserved + ordered + %,.2f paid, to the fen",
                    year.at("/budgetYear").asInt(),
                    schemeCode,
                    year.at("/budgetFen").asLong() / 100.0,
                    year.at("/paidFen").asLong() / 100.0);
        }
    }

    private static JsonNode entitlementOf(Answer page, LoanCase loan) {
        return find(page, "/interestReportId", loan.interestReportId);
    }

    private static JsonNode orderOf(Answer page, String entitlementId) {
        return find(page, "/entitlementId", entitlementId);
    }

    private static JsonNode find(Answer page, String pointer, String value) {
        return StreamSupport.stream(page.body().at("/items").spliterator(), false)
                .filter(item -> item.at(pointer).asText().equals(value))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
