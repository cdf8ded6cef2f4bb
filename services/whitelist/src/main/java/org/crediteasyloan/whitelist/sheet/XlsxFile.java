package org.crediteasyloan.whitelist.sheet;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crediteasyloan.kit.problem.Refusal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** An xlsx file (电子表格): the first visible sheet, read as a stream after {@link XlsxLimits} has looked at all of it. */
final class XlsxFile {

    private XlsxFile() {}

    static void read(Path file, Consumer<SheetRow> reader) throws IOException {
        XlsxLimits.check(file);
        try (ReadableWorkbook workbook = open(file.toFile());
                Stream<Row> rows = rowsOf(workbook)) {
            Iterator<Row> iterator = rows.iterator();
            for (Optional<SheetRow> row = next(iterator); row.isPresent(); row = next(iterator)) {
                reader.accept(row.get());
            }
        }
    }

    private static ReadableWorkbook open(File file) {
        try {
            // With formats, because only its format tells a date from a number.
            return new ReadableWorkbook(file, new ReadingOptions(true, true));
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
        }
    }

    private static Stream<Row> rowsOf(ReadableWorkbook workbook) {
        Sheet sheet = workbook.getSheets()
                .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> Refusal.of(FileFault.LIST_FILE_DAMAGED));
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
        }
    }

    /** The library throws many kinds of exceptions at a file that is not as it should be. */
    private static Optional<SheetRow> next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? Optional.of(rowOf(rows.next())) : Optional.empty();
        } catch (RuntimeException unreadable) {
            throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
        }
    }

    private static SheetRow rowOf(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.@Nullable Cell cell : row) {
            cells.add(cell == null ? Cell.EMPTY : new Cell(textOf(cell), cell.getFormula() != null));
        }
        return SheetRow.withoutBlankEnd(row.getRowNum(), cells);
    }

    private static String textOf(org.dhatim.fastexcel.reader.Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        boolean isNumber = cell.getValue() instanceof BigDecimal;
        if (isNumber && SheetNumbers.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        return isNumber ? SheetNumbers.shown(new BigDecimal(raw), raw) : raw;
    }
}
