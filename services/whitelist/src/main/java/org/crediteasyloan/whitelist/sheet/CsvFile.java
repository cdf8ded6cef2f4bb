package org.crediteasyloan.whitelist.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.crediteasyloan.kit.problem.Refusal;

/** A csv file (文本名单): comma, semicolon or tab; UTF-8 with or without a byte order mark, or GB18030. */
final class CsvFile {

    private static final int MAX_BUFFER_CHARACTERS = 1024 * 1024;
    private static final int SAMPLE_CHARACTERS = 8_192;
    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9.,]+%?");

    private CsvFile() {}

    static void read(Path file, Consumer<SheetRow> reader) throws IOException {
        Charset charset = TextEncoding.of(file);
        char separator = separatorOf(file, charset);
        CsvRecordHandler bounds = CsvRecordHandler.of(handler -> handler.maxFields(ListFile.MAX_COLUMNS)
                .maxFieldSize(ListFile.MAX_CELL_CHARACTERS)
                .maxRecordSize(ListFile.MAX_COLUMNS * ListFile.MAX_CELL_CHARACTERS));
        long line = 0;
        try (Reader text = open(file, charset);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .trimWhitespacesAroundQuotes(true)
                        // A quote left open would swallow the rows after it without a word.
                        .allowUnclosedQuote(false)
                        .maxBufferSize(MAX_BUFFER_CHARACTERS)
                        .build(bounds, text)) {
            for (CsvRecord csvRecord : records) {
                line = csvRecord.getStartingLineNumber();
                reader.accept(rowOf(csvRecord));
            }
        } catch (CsvParseException unreadable) {
            throw Refusal.of(FileFault.LIST_FILE_ROW_UNREADABLE, line + 1);
        }
    }

    private static SheetRow rowOf(CsvRecord csvRecord) {
        List<Cell> cells = csvRecord.getFields().stream()
                .map(text -> new Cell(text, isFormula(text)))
                .toList();
        return new SheetRow(Math.toIntExact(csvRecord.getStartingLineNumber()), cells);
    }

    /** An office program that opens the file would calculate a text beginning like this. */
    static boolean isFormula(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return false;
        }
        return switch (stripped.charAt(0)) {
            case '=', '@' -> true;
            case '+', '-' -> stripped.length() > 1 && !NUMBER.matcher(stripped).matches();
            default -> false;
        };
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static char separatorOf(Path file, Charset charset) throws IOException {
        char[] sample = new char[SAMPLE_CHARACTERS];
        int length;
        try (Reader reader = open(file, charset)) {
            length = Math.max(0, reader.read(sample));
        }
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = new String(sample, 0, length)
                    .chars()
                    .filter(character -> character == separator)
                    .count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
