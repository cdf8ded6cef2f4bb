package org.crediteasyloan.whitelist.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.sheet.FileFault;
import org.crediteasyloan.whitelist.sheet.SheetRow;

/** Which column of a file means what (列识别), found by the words of its header. */
public final class ColumnPlan {

    /** Fewer known words than this make a title or a form line, not a header. */
    private static final int FEWEST_KNOWN_WORDS = 4;

    private static final Pattern UNIT = Pattern.compile("\\(([^)]*)\\)");

    private final int headerLine;
    private final List<String> headers;
    private final Map<ListField, Column> columns;
    private final List<String> unknownHeaders;

    private ColumnPlan(
            int headerLine, List<String> headers, Map<ListField, Column> columns, List<String> unknownHeaders) {
        this.headerLine = headerLine;
        this.headers = headers;
        this.columns = columns;
        this.unknownHeaders = unknownHeaders;
    }

    /**
     * Reads a row as a header.
     *
     * @param statedUnit the money unit stated above the header, for columns that state none; may be empty
     * @return empty when the row is no header
     * @throws Refusal {@code list-column-missing}, {@code list-column-twice}
     */
    static Optional<ColumnPlan> of(SheetRow row, Vocabulary vocabulary, String statedUnit) {
        Map<ListField, Column> columns = new EnumMap<>(ListField.class);
        List<Column[]> twice = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int index = 0; index < row.cells().size(); index++) {
            String text = row.text(index);
            Optional<Column> column = columnOf(index, text, vocabulary, statedUnit);
            column.ifPresent(found -> {
                Column before = columns.putIfAbsent(found.field(), found);
                if (before != null) {
                    twice.add(new Column[] {before, found});
                }
            });
            if (column.isEmpty() && !text.isBlank()) {
                unknown.add(text.strip());
            }
        }
        if (columns.size() < FEWEST_KNOWN_WORDS) {
            return Optional.empty();
        }
        if (!twice.isEmpty()) {
            throw Refusal.of(FileFault.LIST_COLUMN_TWICE, twice.getFirst()[0].header(), twice.getFirst()[1].header());
        }
        requireAll(columns);
        return Optional.of(new ColumnPlan(row.line(), row.texts(), columns, unknown));
    }

    private static Optional<Column> columnOf(int index, String text, Vocabulary vocabulary, String statedUnit) {
        Matcher brackets = UNIT.matcher(Texts.compact(text));
        String unit = brackets.find() ? brackets.group(1) : "";
        String words = wordsOf(text);
        return Optional.ofNullable(vocabulary.fieldsByHeader().get(words)).map(field -> {
            boolean isMoney = field == ListField.AMOUNT || field == ListField.ANNUAL_REVENUE;
            return new Column(index, field, text.strip(), words, unit.isEmpty() && isMoney ? statedUnit : unit);
        });
    }

    /** A header as the vocabulary writes it: without blanks, unit and the star of a required column. */
    public static String wordsOf(String header) {
        return UNIT.matcher(Texts.compact(header)).replaceAll("").replace("*", "");
    }

    private static void requireAll(Map<ListField, Column> columns) {
        List<ListField> missing = ListField.required().stream()
                .filter(field -> !columns.containsKey(field))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    FileFault.LIST_COLUMN_MISSING,
                    missing.stream().map(ListField::nameZh).collect(Collectors.joining("、")));
        }
    }

    public int headerLine() {
        return headerLine;
    }

    public List<String> headers() {
        return headers;
    }

    /** What was taken for what: fields by the header they stand under, as written, from left to right. */
    public Map<String, ListField> fieldsByHeader() {
        Map<String, ListField> fields = new LinkedHashMap<>();
        columns.values().stream()
                .sorted(Comparator.comparingInt(Column::index))
                .forEach(column -> fields.put(column.header(), column.field()));
        return fields;
    }

    /** Headers that mean nothing to the platform; their columns are kept with the row and otherwise left alone. */
    public List<String> unknownHeaders() {
        return unknownHeaders;
    }

    /** Of the column the credit codes stand in. */
    public String headerOfCode() {
        return headerOf(ListField.USCC);
    }

    Optional<Column> column(ListField field) {
        return Optional.ofNullable(columns.get(field));
    }

    String headerOf(ListField field) {
        return column(field).map(Column::header).orElse(field.nameZh());
    }

    String headerAt(int index) {
        return index < headers.size() && !headers.get(index).isBlank()
                ? headers.get(index).strip()
                : "第" + (index + 1) + "列";
    }
}
