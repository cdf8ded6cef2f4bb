package org.crediteasyloan.profile.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.crediteasyloan.contracts.ParticipantCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A statement as a spreadsheet (账单文件): every line, then the sum; amounts in fen as numbers, so that nothing is rounded. */
@ApplicationScoped
class StatementFile {

    private static final List<String> COLUMNS =
            List.of("明细编号", "订单编号", "类型", "产品代码", "版本", "计价单位", "交付结果", "金额（分）", "业务编号", "下单时间", "计入时间", "异议");

    private static final int AMOUNT_COLUMN = COLUMNS.indexOf("金额（分）");

    private final ReadStatements read;

    StatementFile(ReadStatements read) {
        this.read = read;
    }

    void write(StatementView statement, ParticipantCode reader, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "credit-easy-loan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("账单" + statement.month());
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.inlineString(0, column, COLUMNS.get(column));
            }
            AtomicInteger rows = new AtomicInteger();
            read.forEachLine(statement.statementId(), reader, line -> write(sheet, rows.incrementAndGet(), line));
            int last = rows.get() + 1;
            sheet.inlineString(last, 0, "合计");
            sheet.value(last, AMOUNT_COLUMN, statement.totalFen());
        }
    }

    private static void write(Worksheet sheet, int row, LineView line) {
        sheet.inlineString(row, 0, line.lineId().toString());
        sheet.inlineString(row, 1, line.orderId().toString());
        sheet.inlineString(row, 2, line.kind().name());
        sheet.inlineString(row, 3, line.productCode());
        sheet.value(row, 4, line.versionNo());
        sheet.inlineString(row, 5, line.unit().name());
        sheet.inlineString(row, 6, line.outcome().name());
        sheet.value(row, AMOUNT_COLUMN, line.amountFen());
        sheet.inlineString(row, 8, line.caseId().toString());
        sheet.inlineString(row, 9, line.orderedAt().toString());
        sheet.inlineString(row, 10, line.madeAt().toString());
        sheet.inlineString(
                row, 11, line.dispute() == null ? "" : line.dispute().status().name());
    }
}
