package org.crediteasyloan.whitelist.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.sheet.FileFault;
import org.crediteasyloan.whitelist.sheet.SheetRow;

/** Reads a file's rows as a list (读取名单): titles above the header, the header, rows, totals and signatures below. */
public final class ListReading implements Consumer<SheetRow> {

    private static final int LINES_BEFORE_HEADER = 30;
    private static final int IGNORED_LINES_TOLD = 100;

    /** A text at least this long was meant as a code, however wrong it is; "300家" was not. */
    private static final int SHORTEST_CODE = 8;

    private static final Pattern STATED_UNIT = Pattern.compile("单位:(亿元|万元|元)");

    private final Vocabulary vocabulary;
    private final Limits limits;
    private final Reach reach;
    private final int readLine;
    private final Consumer<JudgedRow> judged;
    private final List<Integer> ignoredLines = new ArrayList<>();
    private String statedUnit = "";
    private Optional<RowJudge> judge = Optional.empty();
    private Optional<ColumnPlan> plan = Optional.empty();
    private int rows;

    /** @param readLine the last line that was judged before; those up to it are only counted */
    public ListReading(Vocabulary vocabulary, Limits limits, Reach reach, int readLine, Consumer<JudgedRow> judged) {
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.reach = reach;
        this.readLine = readLine;
        this.judged = judged;
    }

    /** @throws Refusal {@code list-header-not-found} and what {@link ColumnPlan} refuses */
    @Override
    public void accept(SheetRow row) {
        if (judge.isEmpty()) {
            lookForHeader(row);
        } else if (isBelowTheList(row)) {
            ignore(row);
        } else {
            rows++;
            if (row.line() > readLine) {
                judged.accept(judge.get().judge(row));
            }
        }
    }

    /**
     * To be called after the last row.
     *
     * @throws Refusal {@code list-header-not-found}, {@code list-has-no-rows}
     */
    public ColumnPlan finish() {
        ColumnPlan found = plan.orElseThrow(() -> Refusal.of(FileFault.LIST_HEADER_NOT_FOUND, LINES_BEFORE_HEADER));
        if (rows == 0) {
            throw Refusal.of(FileFault.LIST_HAS_NO_ROWS);
        }
        return found;
    }

    private void ignore(SheetRow row) {
        if (ignoredLines.size() < IGNORED_LINES_TOLD) {
            ignoredLines.add(row.line());
        }
    }

    /** Lines that are not of the list: titles, totals, signatures; the first hundred of them. */
    public List<Integer> ignoredLines() {
        return List.copyOf(ignoredLines);
    }

    private void lookForHeader(SheetRow row) {
        plan = ColumnPlan.of(row, vocabulary, statedUnit);
        judge = plan.map(columns -> new RowJudge(columns, vocabulary, limits, reach));
        if (plan.isPresent()) {
            return;
        }
        if (ignoredLines.size() == LINES_BEFORE_HEADER) {
            throw Refusal.of(FileFault.LIST_HEADER_NOT_FOUND, LINES_BEFORE_HEADER);
        }
        ignoredLines.add(row.line());
        for (String text : row.texts()) {
            Matcher unit = STATED_UNIT.matcher(Texts.compact(text));
            if (unit.find()) {
                statedUnit = unit.group(1);
            }
        }
    }

    /** The first text of such a row begins with a known word, and no credit code stands where codes stand. */
    private boolean isBelowTheList(SheetRow row) {
        boolean hasCode = plan.flatMap(columns -> columns.column(ListField.USCC))
                .map(column -> Texts.compact(row.text(column.index())).length() >= SHORTEST_CODE)
                .orElse(false);
        String first = row.texts().stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Texts::compact)
                .orElse("");
        return !hasCode && vocabulary.footerWords().stream().anyMatch(first::startsWith);
    }
}
