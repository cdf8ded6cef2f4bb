package org.crediteasyloan.bench.measure;

import java.util.List;
import java.util.Locale;

/** Figures as the table that stands in {@code docs/performance.md}. */
public final class FigureTable {

    private static final String HEAD = """
            benchmark | what | min | median | max | unit | aim
            --- | --- | --- | --- | --- | --- | ---
            """;

    private FigureTable() {}

    public static String of(List<Figure> figures) {
        StringBuilder table = new StringBuilder(HEAD);
        figures.forEach(figure -> table.append(line(figure)).append('\n'));
        return table.toString();
    }

    static String line(Figure figure) {
        Spread spread = figure.spread();
        return String.join(
                " | ",
                figure.benchmark(),
                figure.what(),
                number(spread.min()),
                number(spread.median()),
                number(spread.max()),
                figure.unit(),
                figure.aim().map(aim -> word(aim, spread.median())).orElse(""));
    }

    private static String word(Aim aim, double median) {
        String bound = switch (aim.direction()) {
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
        };
        return bound + number(aim.aim()) + ": " + aim.of(median).name().toLowerCase(Locale.ROOT);
    }

    /** Three digits that count, and never an exponent. */
    static String number(double value) {
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
