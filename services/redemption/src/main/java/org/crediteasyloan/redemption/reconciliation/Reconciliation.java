package org.crediteasyloan.redemption.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.redemption.ledger.Balances;

/**
 * A scheme's money at the end of a day (对账结果).
 *
 * @param balanced true when every difference is 0 and every year's budget is available + reserved + ordered + paid
 */
record Reconciliation(String schemeCode, LocalDate on, boolean balanced, List<Year> years) {

    static Reconciliation of(String schemeCode, LocalDate on, List<Year> years) {
        return new Reconciliation(schemeCode, on, years.stream().allMatch(Year::isBalanced), years);
    }

    /**
     * One budget year.
     *
     * @param unaccountedFen budget - available - reserved - ordered - paid, by the ledger; 0 unless something is wrong
     */
    record Year(
            int budgetYear, Line budget, Line available, Line reserved, Line ordered, Line paid, long unaccountedFen) {

        static Year of(Balances ledger, Records records) {
            long availableByRecordsFen =
                    records.budgetFen() - records.reservedFen() - records.orderedFen() - records.paidFen();
            return new Year(
                    ledger.budgetYear(),
                    Line.of(ledger.budgetFen(), records.budgetFen()),
                    Line.of(ledger.availableFen(), availableByRecordsFen),
                    Line.of(ledger.reservedFen(), records.reservedFen()),
                    Line.of(ledger.orderedFen(), records.orderedFen()),
                    Line.of(ledger.paidFen(), records.paidFen()),
                    ledger.budgetFen()
                            - ledger.availableFen()
                            - ledger.reservedFen()
                            - ledger.orderedFen()
                            - ledger.paidFen());
        }

        boolean isBalanced() {
            return unaccountedFen == 0
                    && List.of(budget, available, reserved, ordered, paid).stream()
                            .allMatch(line -> line.differenceFen() == 0);
        }
    }

    /** One figure, from both accounts. */
    record Line(long ledgerFen, long recordsFen, long differenceFen) {

        static Line of(long ledgerFen, long recordsFen) {
            return new Line(ledgerFen, recordsFen, ledgerFen - recordsFen);
        }
    }

    /** The figures of one year by budgets, entitlements and orders. */
    record Records(long budgetFen, long reservedFen, long orderedFen, long paidFen) {}
}
