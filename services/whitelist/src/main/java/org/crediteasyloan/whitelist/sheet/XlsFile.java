package org.crediteasyloan.whitelist.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.MissingRecordAwareHSSFListener;
import org.apache.poi.hssf.eventusermodel.dummyrecord.LastCellOfRowDummyRecord;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.crediteasyloan.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** An xls file of old office programs (旧版电子表格): the first visible sheet, record by record. */
final class XlsFile {

    /** Where an xlsx with a password, and the macros of an xls, lie in the container both share with it. */
    private static final String ENCRYPTED_XLSX = "EncryptedPackage";

    private static final String MACROS = "_VBA_PROJECT_CUR";

    private XlsFile() {}

    static void read(Path file, Consumer<SheetRow> reader) throws IOException {
        try (POIFSFileSystem container = open(file)) {
            if (container.getRoot().hasEntry(ENCRYPTED_XLSX)) {
                throw Refusal.of(FileFault.LIST_FILE_ENCRYPTED);
            }
            if (container.getRoot().hasEntry(MACROS)) {
                throw Refusal.of(FileFault.LIST_FILE_HAS_MACROS);
            }
            read(container, reader);
        }
    }

    private static POIFSFileSystem open(Path file) {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
        }
    }

    private static void read(POIFSFileSystem container, Consumer<SheetRow> reader) {
        Records records = new Records();
        FormatTrackingHSSFListener formats =
                new FormatTrackingHSSFListener(new MissingRecordAwareHSSFListener(records));
        records.begin(formats, reader);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(formats);
        try {
            new HSSFEventFactory().processWorkbookEvents(request, container);
        } catch (ReaderFailed failed) {
            throw failed.cause();
        } catch (EncryptedDocumentException locked) {
            throw Refusal.of(FileFault.LIST_FILE_ENCRYPTED);
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.of(FileFault.LIST_FILE_DAMAGED);
        }
    }

    /** What the rows' reader throws goes through the library untouched; what the library throws means that the file is damaged. */
    private static final class ReaderFailed extends RuntimeException {

        private final RuntimeException cause;

        ReaderFailed(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }

        RuntimeException cause() {
            return cause;
        }
    }

    /** Puts rows together from the records of the one sheet that is read. */
    private static final class Records implements HSSFListener {

        private final List<BoundSheetRecord> sheets = new ArrayList<>();
        private final List<Cell> cells = new ArrayList<>();
        private @Nullable FormatTrackingHSSFListener formats;
        private Consumer<SheetRow> reader = row -> {};
        private @Nullable SSTRecord texts;
        private @Nullable FormulaRecord formulaWithText;
        private boolean countsFrom1904;
        private int sheet = -1;
        private int sheetToRead = -1;

        void begin(FormatTrackingHSSFListener tracker, Consumer<SheetRow> rowReader) {
            this.formats = tracker;
            this.reader = rowReader;
        }

        @Override
        public void processRecord(Record sheetRecord) {
            switch (sheetRecord) {
                case BoundSheetRecord bound -> sheets.add(bound);
                case BOFRecord begin when begin.getType() == BOFRecord.TYPE_WORKSHEET -> beginSheet();
                case SSTRecord shared -> texts = shared;
                case DateWindow1904Record window -> countsFrom1904 = window.getWindowing() == 1;
                default -> {
                    if (sheet == sheetToRead && sheet >= 0) {
                        takeCell(sheetRecord);
                    }
                }
            }
        }

        private void beginSheet() {
            sheet++;
            if (sheetToRead < 0) {
                BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(sheets);
                if (sheet < inOrder.length && !inOrder[sheet].isHidden() && !inOrder[sheet].isVeryHidden()) {
                    sheetToRead = sheet;
                }
            }
        }

        private void takeCell(Record sheetRecord) {
            switch (sheetRecord) {
                case LabelSSTRecord label
                when texts != null ->
                    put(label, new Cell(texts.getString(label.getSSTIndex()).getString(), false));
                case LabelRecord label -> put(label, new Cell(label.getValue(), false));
                case NumberRecord number ->
                    put(number, new Cell(textOf(number, new BigDecimal(number.getValue())), false));
                case FormulaRecord formula when formula.hasCachedResultString() -> formulaWithText = formula;
                case FormulaRecord formula -> put(formula, new Cell(resultOf(formula), true));
                case StringRecord result
                when formulaWithText != null -> {
                    put(formulaWithText, new Cell(result.getString(), true));
                    formulaWithText = null;
                }
                case LastCellOfRowDummyRecord end -> endRow(end.getRow());
                default -> {}
            }
        }

        private void put(CellValueRecordInterface place, Cell cell) {
            // A sheet of this format has at most 256 columns.
            while (cells.size() <= place.getColumn()) {
                cells.add(Cell.EMPTY);
            }
            cells.set(place.getColumn(), cell);
        }

        /** A yes, a no or an error is no data. */
        private String resultOf(FormulaRecord formula) {
            return formula.getCachedResultTypeEnum() == CellType.NUMERIC
                    ? textOf(formula, new BigDecimal(formula.getValue()))
                    : "";
        }

        /** What stands under a date's format and cannot be one stays a number, to be found in its row. */
        private String textOf(CellValueRecordInterface place, BigDecimal number) {
            if (formats != null
                    && SheetNumbers.isDate(formats.getFormatIndex(place), formats.getFormatString(place))
                    && DateUtil.isValidExcelDate(number.doubleValue())) {
                return DateUtil.getLocalDateTime(number.doubleValue(), countsFrom1904)
                        .toLocalDate()
                        .toString();
            }
            return SheetNumbers.shown(number, number.stripTrailingZeros().toString());
        }

        private void endRow(int row) {
            SheetRow whole = SheetRow.withoutBlankEnd(row + 1, cells);
            cells.clear();
            try {
                reader.accept(whole);
            } catch (RuntimeException failed) {
                throw new ReaderFailed(failed);
            }
        }
    }
}
