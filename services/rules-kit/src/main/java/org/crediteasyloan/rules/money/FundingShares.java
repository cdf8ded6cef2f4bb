package org.crediteasyloan.rules.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.RuleRefusal;

/**
 * Who pays which part (资金分担比例), as data: for example the centre 90 %, the province 10 %. The percentages add up to exactly
 * 100 and every payer is named once.
 */
public record FundingShares(List<Share> shares, SplitRounding rounding) {

    /** @param payer a short stable name of who pays, for example {@code CENTRAL} */
    public record Share(String payer, Percent percent) {}

    public record PayerAmount(String payer, long amountFen) {}

    /** @throws RuleRefusal {@code shares-not-hundred}, {@code share-negative}, {@code payer-repeated}, all that apply */
    public FundingShares {
        shares = List.copyOf(shares);
        List<RuleProblem> problems = new ArrayList<>();
        BigDecimal sum = shares.stream().map(share -> share.percent().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Percent.HUNDRED.value()) != 0) {
            problems.add(new RuleProblem(
                    "shares-not-hundred", "shares", "分担比例之和必须等于100%。", "Funding shares must add up to exactly 100 %."));
        }
        if (shares.stream().anyMatch(share -> share.percent().isNegative())) {
            problems.add(
                    new RuleProblem("share-negative", "shares", "分担比例不得为负数。", "A funding share must not be negative."));
        }
        Set<String> payers = new HashSet<>();
        if (shares.stream().anyMatch(share -> share.payer().isBlank() || !payers.add(share.payer()))) {
            problems.add(new RuleProblem(
                    "payer-repeated", "shares", "出资方不得为空或重复。", "A payer must be named, and only once."));
        }
        if (!problems.isEmpty()) {
            throw new RuleRefusal(problems);
        }
    }

    /** The amounts in the order of the shares; they add up to the total. */
    public List<PayerAmount> split(long totalFen) {
        List<Long> parts = FenSplit.byWeights(
                totalFen, shares.stream().map(share -> share.percent().value()).toList(), rounding);
        List<PayerAmount> amounts = new ArrayList<>(parts.size());
        for (int index = 0; index < parts.size(); index++) {
            amounts.add(new PayerAmount(shares.get(index).payer(), parts.get(index)));
        }
        return List.copyOf(amounts);
    }
}
