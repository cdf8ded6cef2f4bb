package org.crediteasyloan.redemption.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands where in a budget (余额表).
 *
 * @param budgetFen all that was approved
 * @param bySource what each funding source holds, from reservation on
 */
public record Balances(
        int budgetYear,
        long budgetFen,
        long availableFen,
        long reservedFen,
        long orderedFen,
        long paidFen,
        List<SourceBalances> bySource) {

    public record SourceBalances(String source, long reservedFen, long orderedFen, long paidFen) {}

    /** The balances of the accounts of one year. */
    static Balances of(int budgetYear, List<AccountBalance> accounts) {
        Map<String, List<AccountBalance>> divided = accounts.stream()
                .filter(account -> account.stage().isDividedBySource())
                .collect(Collectors.groupingBy(AccountBalance::source, TreeMap::new, Collectors.toList()));
        return new Balances(
                budgetYear,
                -sumFen(accounts, Stage.FUNDED),
                sumFen(accounts, Stage.AVAILABLE),
                sumFen(accounts, Stage.RESERVED),
                sumFen(accounts, Stage.ORDERED),
                sumFen(accounts, Stage.PAID),
                divided.entrySet().stream()
                        .map(source -> new SourceBalances(
                                source.getKey(),
                                sumFen(source.getValue(), Stage.RESERVED),
                                sumFen(source.getValue(), Stage.ORDERED),
                                sumFen(source.getValue(), Stage.PAID)))
                        .toList());
    }

    record AccountBalance(Stage stage, String source, long balanceFen) {}

    private static long sumFen(List<AccountBalance> accounts, Stage stage) {
        return accounts.stream()
                .filter(account -> account.stage() == stage)
                .mapToLong(AccountBalance::balanceFen)
                .sum();
    }
}
