package org.crediteasyloan.whitelist.row;

import java.math.BigDecimal;
import java.util.Optional;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.MalformedValue;

/** Reads what a row asks for (融资需求), and notes what is wrong with it. */
final class NeedReader {

    private final CellReader cells;
    private final Limits limits;

    NeedReader(CellReader cells, Limits limits) {
        this.cells = cells;
        this.limits = limits;
    }

    Optional<Long> amountFen() {
        String text = cells.text(ListField.AMOUNT);
        if (text.isBlank()) {
            return refused(FindingCode.AMOUNT_MISSING, ListField.AMOUNT);
        }
        Optional<BigDecimal> amount = Amounts.yuan(text, cells.unit(ListField.AMOUNT));
        if (amount.isEmpty()) {
            return refused(FindingCode.AMOUNT_NOT_A_NUMBER, ListField.AMOUNT);
        }
        BigDecimal yuan = amount.get();
        if (yuan.signum() <= 0) {
            return refused(yuan.signum() < 0 ? FindingCode.AMOUNT_NEGATIVE : FindingCode.AMOUNT_ZERO, ListField.AMOUNT);
        }
        BigDecimal maxYuan = Fen.toYuan(limits.maxAmountFen());
        if (yuan.compareTo(maxYuan) > 0) {
            return refused(
                    FindingCode.AMOUNT_ABOVE_LIMIT,
                    ListField.AMOUNT,
                    maxYuan.stripTrailingZeros().toPlainString());
        }
        try {
            return Optional.of(Fen.ofYuan(yuan));
        } catch (MalformedValue finerThanFen) {
            return refused(FindingCode.AMOUNT_FINER_THAN_FEN, ListField.AMOUNT);
        }
    }

    Optional<Integer> termMonths() {
        String text = cells.text(ListField.TERM);
        if (text.isBlank()) {
            return refused(FindingCode.TERM_MISSING, ListField.TERM);
        }
        Optional<Integer> months = Terms.months(text, cells.unit(ListField.TERM));
        if (months.isEmpty()) {
            return refused(FindingCode.TERM_NOT_A_NUMBER, ListField.TERM);
        }
        if (months.get() <= 0) {
            return refused(FindingCode.TERM_NOT_POSITIVE, ListField.TERM);
        }
        if (months.get() > limits.maxTermMonths()) {
            return refused(FindingCode.TERM_ABOVE_LIMIT, ListField.TERM, limits.maxTermMonths());
        }
        return months;
    }

    LoanPurpose purpose() {
        return LoanPurpose.ofNameZh(Texts.compact(cells.text(ListField.PURPOSE)))
                .orElseGet(() -> {
                    cells.find(FindingCode.PURPOSE_UNKNOWN, ListField.PURPOSE);
                    return LoanPurpose.OTHER;
                });
    }

    Optional<GuaranteeKind> guarantee() {
        Optional<GuaranteeKind> guarantee = GuaranteeKind.ofNameZh(Texts.compact(cells.text(ListField.GUARANTEE)));
        if (guarantee.isEmpty()) {
            cells.find(FindingCode.GUARANTEE_UNKNOWN, ListField.GUARANTEE);
        }
        return guarantee;
    }

    private <T> Optional<T> refused(FindingCode code, ListField field, Object... arguments) {
        cells.find(code, field, arguments);
        return Optional.empty();
    }
}
