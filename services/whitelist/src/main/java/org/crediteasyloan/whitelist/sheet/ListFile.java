package org.crediteasyloan.whitelist.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.crediteasyloan.kit.problem.Refusal;

/** A file someone sent as a list. Its first bytes say what it is; its name says nothing. */
public final class ListFile {

    public static final long MAX_BYTES = 20L * 1024 * 1024;
    static final int MAX_ROWS = 200_000;
    static final int MAX_COLUMNS = 200;
    static final int MAX_CELL_CHARACTERS = 4_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int BYTES_OF_A_BEGINNING = 64;

    private ListFile() {}

    /** @throws Refusal {@code list-file-empty}, {@code list-file-too-large} */
    public static long checkSize(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.of(FileFault.LIST_FILE_EMPTY);
        }
        if (size > MAX_BYTES) {
            throw Refusal.of(FileFault.LIST_FILE_TOO_LARGE);
        }
        return size;
    }

    /**
     * Hands every row that is not blank to the reader, in order.
     *
     * @throws Refusal one of {@link FileFault}; rows handed over before are then void
     */
    public static void read(Path file, Consumer<SheetRow> reader) {
        try {
            checkSize(file);
            byte[] start = firstBytes(file);
            Consumer<SheetRow> bounded = bounded(reader);
            if (startsWith(start, ZIP)) {
                XlsxFile.read(file, bounded);
            } else if (startsWith(start, OLE)) {
                XlsFile.read(file, bounded);
            } else if (beginsAnObject(file)) {
                NdjsonFile.read(file, bounded);
            } else {
                CsvFile.read(file, bounded);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Consumer<SheetRow> bounded(Consumer<SheetRow> reader) {
        int[] rows = {0};
        return row -> {
            if (row.isBlank()) {
                return;
            }
            if (++rows[0] > MAX_ROWS) {
                throw Refusal.of(FileFault.LIST_FILE_TOO_MANY_ROWS, MAX_ROWS);
            }
            if (row.cells().size() > MAX_COLUMNS) {
                throw Refusal.of(FileFault.LIST_FILE_TOO_WIDE, row.line(), MAX_COLUMNS);
            }
            if (row.cells().stream().anyMatch(cell -> cell.text().length() > MAX_CELL_CHARACTERS)) {
                throw Refusal.of(FileFault.LIST_FILE_ROW_UNREADABLE, row.line());
            }
            reader.accept(row);
        };
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    /** The header of a csv file begins with a word. */
    private static boolean beginsAnObject(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(BYTES_OF_A_BEGINNING), StandardCharsets.UTF_8);
            return start.replace("\uFEFF", "").stripLeading().startsWith("{");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return Arrays.equals(bytes, magic);
    }
}
