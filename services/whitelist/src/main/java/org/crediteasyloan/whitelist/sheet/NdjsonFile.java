package org.crediteasyloan.whitelist.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.crediteasyloan.kit.problem.Refusal;

/**
 * A list as JSON objects, one below the other (逐行JSON, NDJSON), UTF-8: the names of all of them are its header, at line 0. A value is a
 * text, a number, a yes or no, nothing, or a list of these.
 */
final class NdjsonFile {

    private static final int MAX_NAME_CHARACTERS = 200;
    private static final int DEPTH_OF_A_LIST_IN_AN_OBJECT = 2;

    private static final JsonFactory FORMAT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(ListFile.MAX_CELL_CHARACTERS)
                    .maxNameLength(MAX_NAME_CHARACTERS)
                    .maxNestingDepth(DEPTH_OF_A_LIST_IN_AN_OBJECT)
                    .build())
            .build();

    private NdjsonFile() {}

    /** Twice through the file: an object leaves out what it has nothing for, so only all of them tell the columns. */
    static void read(Path file, Consumer<SheetRow> reader) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        forEachObject(file, (line, parser) -> learnColumns(line, parser, columns));
        reader.accept(new SheetRow(
                0, columns.keySet().stream().map(name -> new Cell(name, false)).toList()));
        forEachObject(file, (line, parser) -> reader.accept(new SheetRow(line, cells(line, parser, columns))));
    }

    private interface ObjectReader {
        void read(int line, JsonParser parser) throws IOException;
    }

    private static void forEachObject(Path file, ObjectReader reader) throws IOException {
        int line = 1;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = FORMAT.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token != JsonToken.START_OBJECT) {
                    throw unreadable(line);
                }
                reader.read(line, parser);
            }
        } catch (JsonProcessingException noJson) {
            throw unreadable(
                    noJson.getLocation() == null ? line : noJson.getLocation().getLineNr());
        }
    }

    private static void learnColumns(int line, JsonParser parser, Map<String, Integer> columns) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            columns.putIfAbsent(parser.currentName(), columns.size());
            if (columns.size() > ListFile.MAX_COLUMNS) {
                throw Refusal.of(FileFault.LIST_FILE_TOO_WIDE, line, ListFile.MAX_COLUMNS);
            }
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private static List<Cell> cells(int line, JsonParser parser, Map<String, Integer> columns) throws IOException {
        List<Cell> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int column = Objects.requireNonNull(columns.get(parser.currentName()));
            parser.nextToken();
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            String text = value(line, parser);
            cells.set(column, new Cell(text, CsvFile.isFormula(text)));
        }
        return cells;
    }

    private static String value(int line, JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return scalar(line, parser);
        }
        StringJoiner texts = new StringJoiner("、");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(scalar(line, parser));
        }
        return texts.toString();
    }

    private static String scalar(int line, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
            case VALUE_TRUE -> "是";
            case VALUE_FALSE -> "否";
            case VALUE_NULL -> "";
            default -> throw unreadable(line);
        };
    }

    private static Refusal unreadable(int line) {
        return Refusal.of(FileFault.LIST_FILE_ROW_UNREADABLE, line);
    }
}
