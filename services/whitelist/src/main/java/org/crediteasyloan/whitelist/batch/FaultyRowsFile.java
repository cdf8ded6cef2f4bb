package org.crediteasyloan.whitelist.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crediteasyloan.whitelist.row.Finding;
import org.crediteasyloan.whitelist.row.JudgedRow;
import org.crediteasyloan.whitelist.row.ListField;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rejected rows as a spreadsheet (退回行): the header as it was, a column with the reasons, every cell as text. It can be
 * corrected and pushed again under another batch number.
 */
@ApplicationScoped
class FaultyRowsFile {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int FLUSH_ROWS = 500;

    private final ListingRows rows;

    FaultyRowsFile(ListingRows rows) {
        this.rows = rows;
    }

    void write(UUID batchId, Reading reading, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "credit-easy-loan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("退回行");
            // A file that already came back once has the column; it is filled anew.
            int reasonColumn = reasonColumnOf(reading.headers());
            for (int column = 0; column < reading.headers().size(); column++) {
                text(sheet, 0, column, reading.headers().get(column));
            }
            text(sheet, 0, reasonColumn, ListField.FAULTS.nameZh());
            int[] line = {0};
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.forEachRejected(batchId, stored -> {
                        writeRow(sheet, ++line[0], stored.row(), reasonColumn);
                        flush(sheet, line[0]);
                    }));
        }
    }

    private static int reasonColumnOf(List<String> headers) {
        int column = headers.indexOf(ListField.FAULTS.nameZh());
        return column < 0 ? headers.size() : column;
    }

    private static void writeRow(Worksheet sheet, int line, JudgedRow row, int reasonColumn) {
        for (int column = 0; column < row.cells().size(); column++) {
            text(sheet, line, column, row.cells().get(column));
        }
        String reasons = row.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.REJECTION)
                .map(finding -> finding.column() + "：" + finding.textZh())
                .collect(Collectors.joining("\n"));
        text(sheet, line, reasonColumn, reasons);
    }

    /** A text that an office program could take for a formula is handed back with an apostrophe before it. */
    private static void text(Worksheet sheet, int line, int column, String text) {
        boolean isDangerous = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        sheet.inlineString(line, column, isDangerous ? "'" + text : text);
    }

    private static void flush(Worksheet sheet, int line) {
        if (line % FLUSH_ROWS == 0) {
            try {
                sheet.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
