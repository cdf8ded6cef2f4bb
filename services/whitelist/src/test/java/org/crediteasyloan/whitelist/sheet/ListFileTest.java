package org.crediteasyloan.whitelist.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.row.SampleLists;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aCsvIsReadInItsEncoding(String charset) {
        List<SheetRow> rows = read("名称,用途\r\n琼海𠮷野有限公司,备货\r\n".getBytes(Charset.forName(charset)));

        assertThat(rows.get(1).texts()).containsExactly("琼海𠮷野有限公司", "备货");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        assertThat(read("\uFEFF名称,用途".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .text(0))
                .isEqualTo("名称");
    }

    @Test
    void tabsAndSemicolonsSeparateToo() {
        assertThat(read("a\tb\tc\n".getBytes(StandardCharsets.UTF_8)).getFirst().texts())
                .containsExactly("a", "b", "c");
        assertThat(read("a;b;c\n".getBytes(StandardCharsets.UTF_8)).getFirst().texts())
                .containsExactly("a", "b", "c");
    }

    @Test
    void linesAreCountedAsPeopleSeeThem() {
        List<SheetRow> rows = read("a,b\n\n\"x\ny\",2\n,\n3,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 3, 6);
    }

    @Test
    void formulasInCsvAreKnownByTheirBeginning() {
        SheetRow row = read("=1+1,@SUM(A1),+A1,-A1,-30,+86,1-1\n".getBytes(StandardCharsets.UTF_8))
                .getFirst();

        assertThat(row.cells())
                .extracting(Cell::isFormula)
                .containsExactly(true, true, true, true, false, false, false);
    }

    @Test
    void aSpreadsheetsDatesNumbersAndFormulasAreText() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, LocalDate.of(2026, 10, 8));
            sheet.style(0, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 1, 0.1 + 0.2);
            sheet.value(0, 2, 914602030000000000d);
            sheet.formula(0, 3, "1+1");
            sheet.value(0, 4, "琼海");
            sheet.value(2, 0, 12);
        }

        List<SheetRow> rows = read(file.toByteArray());

        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 3);
        assertThat(rows.getFirst().text(0)).isEqualTo("2026-10-08");
        assertThat(rows.getFirst().text(1)).isEqualTo("0.3");
        assertThat(rows.getFirst().text(2)).contains("E");
        assertThat(rows.getFirst().cell(3).isFormula()).isTrue();
        assertThat(rows.getFirst().text(4)).isEqualTo("琼海");
        assertThat(rows.get(1).text(0)).isEqualTo("12");
    }

    @Test
    void whatIsNoListFileIsToldByItsFirstBytes() {
        refused(FileFault.LIST_FILE_EMPTY, new byte[0]);
        refused(FileFault.LIST_FILE_DAMAGED, bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
        refused(FileFault.LIST_FILE_FORMAT_UNKNOWN, bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13));
        refused(FileFault.LIST_FILE_FORMAT_UNKNOWN, "a,b".getBytes(StandardCharsets.UTF_16LE));
        refused(FileFault.LIST_FILE_ENCODING_UNKNOWN, bytes('a', ',', 0xFF, 0xFF, 0xFF, '\n'));
        refused(FileFault.LIST_FILE_DAMAGED, bytes('P', 'K', 3, 4, 1, 2, 3, 4, 5, 6));
    }

    @Test
    void anOldSpreadsheetsFirstVisibleSheetIsReadAsANewOnes() throws IOException {
        byte[] file = oldSpreadsheet(workbook -> {
            workbook.createSheet("隐藏").createRow(0).createCell(0).setCellValue("not this one");
            workbook.setSheetHidden(0, true);
            var row = workbook.createSheet("名单").createRow(0);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            row.createCell(0).setCellValue(LocalDate.of(2026, 10, 8));
            row.getCell(0).setCellStyle(style);
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellValue(914602030000000000d);
            row.createCell(3).setCellFormula("1+1");
            row.createCell(5).setCellValue("琼海");
            workbook.getSheetAt(1).createRow(2).createCell(0).setCellValue(12);
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("nor this");
        });

        List<SheetRow> rows = read(file);

        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 3);
        assertThat(rows.getFirst().text(0)).isEqualTo("2026-10-08");
        assertThat(rows.getFirst().text(1)).isEqualTo("0.3");
        assertThat(rows.getFirst().text(2)).contains("E");
        assertThat(rows.getFirst().cell(3).isFormula()).isTrue();
        assertThat(rows.getFirst().text(4)).isEmpty();
        assertThat(rows.getFirst().text(5)).isEqualTo("琼海");
        assertThat(rows.get(1).texts()).containsExactly("12");
    }

    @Test
    void anOldSpreadsheetIsBoundAsANewOne() throws IOException {
        refused(
                FileFault.LIST_FILE_TOO_WIDE,
                oldSpreadsheet(workbook ->
                        workbook.createSheet().createRow(0).createCell(200).setCellValue("x")));
        refused(
                FileFault.LIST_FILE_ROW_UNREADABLE,
                oldSpreadsheet(workbook ->
                        workbook.createSheet().createRow(0).createCell(0).setCellValue("x".repeat(4_001))));
        byte[] whole = oldSpreadsheet(
                workbook -> workbook.createSheet().createRow(0).createCell(0).setCellValue("x"));
        refused(FileFault.LIST_FILE_DAMAGED, Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void anOldSpreadsheetWithAPasswordOrMacrosIsRefused() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            refusedWithoutPassword(oldSpreadsheet(workbook ->
                    workbook.createSheet().createRow(0).createCell(0).setCellValue("x")));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(FileFault.LIST_FILE_ENCRYPTED, container("EncryptedPackage"));
        refused(FileFault.LIST_FILE_HAS_MACROS, container("_VBA_PROJECT_CUR"));
    }

    @Test
    void jsonObjectsAreRowsWhoeverNamesAColumnFirst() {
        List<SheetRow> rows = read("""
                \uFEFF{"nameZh": "琼海𠮷野有限公司", "amountYuan": 2000000.50, "tags": ["专精特新", "高新技术"]}

                {"nameZh": "儋州某社", "是否": true, "note": "=1+1", "tags": null}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(SheetRow::line).containsExactly(0, 1, 3);
        assertThat(rows.getFirst().texts()).containsExactly("nameZh", "amountYuan", "tags", "是否", "note");
        assertThat(rows.get(1).texts()).containsExactly("琼海𠮷野有限公司", "2000000.50", "专精特新、高新技术");
        assertThat(rows.get(2).texts()).containsExactly("儋州某社", "", "", "是", "=1+1");
        assertThat(rows.get(2).cell(4).isFormula()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": {\"b\": 1}}",
                "{\"a\": [[1]]}",
                "{\"a\": 1",
                "{\"a\": 1}\n[1]",
                "{\"a\": 1}\nnothing",
                "{\"a\": 1,}"
            })
    void jsonThatIsNoRowIsRefusedWithItsLine(String text) {
        refused(FileFault.LIST_FILE_ROW_UNREADABLE, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void jsonIsBoundAsEveryList() {
        String manyNames = IntStream.range(0, 201)
                .mapToObj(name -> "\"n" + name + "\":1")
                .collect(Collectors.joining(",", "{", "}"));

        refused(FileFault.LIST_FILE_TOO_WIDE, manyNames.getBytes(StandardCharsets.UTF_8));
        refused(
                FileFault.LIST_FILE_ROW_UNREADABLE,
                ("{\"a\":\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSpreadsheetCutOffInTheMiddleIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(SampleLists.file("sample-a.xlsx"));

        refused(FileFault.LIST_FILE_DAMAGED, Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void anArchiveThatIsNoSpreadsheetIsDamaged() throws IOException {
        refused(FileFault.LIST_FILE_DAMAGED, zip("readme.txt", "nothing".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSpreadsheetWithMacrosIsRefused() throws IOException {
        refused(FileFault.LIST_FILE_HAS_MACROS, zip("xl/vbaProject.bin", new byte[] {1}));
    }

    @Test
    void anArchiveThatGrowsWithoutEndIsNotUnpacked() throws IOException {
        byte[] row = "<row><c><v>1</v></c></row>".getBytes(StandardCharsets.UTF_8);

        refused(FileFault.LIST_FILE_EXPANDS_TOO_FAR, zip("xl/worksheets/sheet1.xml", row, 17_000_000));
        refused(FileFault.LIST_FILE_EXPANDS_TOO_FAR, zip("xl/sharedStrings.xml", row, 3_000_000));
    }

    @Test
    void aTextWithoutEndInASpreadsheetIsRefused() throws IOException {
        refused(FileFault.LIST_FILE_EXPANDS_TOO_FAR, zip("xl/worksheets/sheet1.xml", new byte[] {'a'}, 2_000_000));
    }

    @Test
    void aCellFarOutsideEverySheetIsRefused() throws IOException {
        byte[] sheet =
                "<sheetData><row><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>".getBytes(StandardCharsets.UTF_8);

        refused(FileFault.LIST_FILE_DAMAGED, zip("xl/worksheets/sheet1.xml", sheet));
    }

    @Test
    void entitiesOfASpreadsheetAreNotResolved() throws IOException {
        byte[] sheet = "<!DOCTYPE x [<!ENTITY a \"b\">]><sheetData>&a;</sheetData>".getBytes(StandardCharsets.UTF_8);

        refused(FileFault.LIST_FILE_DAMAGED, zip("xl/worksheets/sheet1.xml", sheet));
    }

    @Test
    void aLineWithoutEndIsRefused() {
        refused(FileFault.LIST_FILE_ROW_UNREADABLE, "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOpenQuoteDoesNotSwallowTheRest() {
        refused(FileFault.LIST_FILE_ROW_UNREADABLE, "a,b\n\"c,d\ne,f\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMillionColumnsAreRefused() {
        refused(FileFault.LIST_FILE_ROW_UNREADABLE, ",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSheetWiderThanTheLimitIsRefused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            workbook.newWorksheet("名单").value(0, 200, "x");
        }

        refused(FileFault.LIST_FILE_TOO_WIDE, file.toByteArray());
    }

    @Test
    void aFileWithTooManyRowsIsRefused() {
        refused(FileFault.LIST_FILE_TOO_MANY_ROWS, "1,2\n".repeat(200_001).getBytes(StandardCharsets.UTF_8));
    }

    /** The library takes the password for writing and for reading from the same place. */
    private void refusedWithoutPassword(byte[] locked) {
        Biff8EncryptionKey.setCurrentUserPassword("another");
        refused(FileFault.LIST_FILE_ENCRYPTED, locked);
    }

    private static byte[] oldSpreadsheet(Consumer<HSSFWorkbook> filling) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            filling.accept(workbook);
            workbook.write(file);
        }
        return file.toByteArray();
    }

    private static byte[] container(String entry) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[] {1}), entry);
            container.writeFilesystem(file);
        }
        return file.toByteArray();
    }

    private void refused(FileFault fault, byte[] content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(fault));
    }

    private List<SheetRow> read(byte[] content) {
        List<SheetRow> rows = new ArrayList<>();
        try {
            ListFile.read(Files.write(folder.resolve("list"), content), rows::add);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return rows;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return zip(name, content, 1);
    }

    /** One part: the piece again and again, within one element. */
    private static byte[] zip(String name, byte[] piece, int times) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] bundle = new byte[piece.length * Math.min(times, 1_000)];
            for (int i = 0; i < bundle.length; i++) {
                bundle[i] = piece[i % piece.length];
            }
            if (times > 1) {
                zip.write("<x>".getBytes(StandardCharsets.UTF_8));
            }
            for (int written = 0; written < times; written += 1_000) {
                zip.write(bundle);
            }
        }
        return file.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
