package org.crediteasyloan.kit.test.dataclass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The columns of one service as {@code docs/data-classes.md} lists them, and as its database has them. */
public final class DataClasses {

    private static final String EVERY_SERVICE = "every service";
    private static final Set<String> CLASSES = Set.of("public", "business", "personal", "sensitive");
    private static final int CELLS = 6;
    /** Ways of erasing for which timers need the right to delete; the first is a rule's. */
    private static final String BY_A_RULE = "row by row";

    private static final String BY_A_TIMER = "by the timer";
    /** The catalogue itself, because information_schema leaves out what the asking role may not read. */
    private static final String TEXT_COLUMNS = """
            SELECT c.relname || '.' || a.attname
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                AND a.attnum > 0 AND NOT a.attisdropped AND t.typname IN ('text', '_text', 'jsonb', 'json', 'bytea')""";

    /** Pairs of tables of which no foreign key holds the one with rows in the other. */
    private static final String CASCADES = """
            SELECT child.relname || ' with the ' || parent.relname
            FROM pg_constraint JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
            WHERE contype = 'f' AND child.relnamespace = 'public'::regnamespace
            GROUP BY child.relname, parent.relname HAVING bool_and(confdeltype = 'c')""";

    private record Line(
            String section,
            String table,
            String column,
            String dataClass,
            String protection,
            String kept,
            String erased) {

        String name() {
            return table + "." + column;
        }

        /** One or, where rows of a table end in several ways, some with a semicolon between; without the reasons behind a comma. */
        Stream<String> endings() {
            return Stream.of(kept.split(";", -1))
                    .map(String::strip)
                    .map(ending -> ending.contains(",") ? ending.substring(0, ending.indexOf(',')) : ending);
        }

        Stream<String> waysOfErasing() {
            return Stream.of(erased.split(";", -1)).map(String::strip);
        }

        boolean isErased(String way) {
            return waysOfErasing().anyMatch(some -> some.startsWith(way));
        }

        Stream<String> periods() {
            return isErased(BY_A_RULE)
                    ? endings()
                            .filter(ending -> Character.isDigit(ending.charAt(0)))
                            .map(ending -> table + " kept " + ending)
                    : Stream.empty();
        }

        /** The other tables whose rows take this one's with them. */
        Stream<String> companions() {
            List<String> ways = waysOfErasing().toList();
            return endings()
                    .filter(ending -> ending.startsWith("with the ") && !ending.equals("with the " + table))
                    .filter(ways::contains)
                    .map(ending -> table + " " + ending);
        }
    }

    private final List<Line> lines;

    private DataClasses(List<Line> lines) {
        this.lines = lines;
    }

    /** Of this service and of what every service has. */
    public static DataClasses of(String service) {
        return new DataClasses(read(document()).stream()
                .filter(line -> line.section().equals(service) || line.section().equals(EVERY_SERVICE))
                .toList());
    }

    /** For a document written in a test. */
    static DataClasses parse(String document) {
        return new DataClasses(read(document));
    }

    /**
     * Where document and service differ, in words; empty when it says what the service does.
     *
     * @param sealed the columns the service seals, as {@code <table>.<column>}
     * @param rules the service's rules of retention by name, {@code <table> kept <period>}
     */
    public List<String> differences(DataSource dataSource, Stream<String> sealed, Stream<String> rules) {
        List<String> differences = new ArrayList<>();
        compare("column", columns(), columnsOf(dataSource), differences);
        compare("sealed column", sealedColumns(), sealed.collect(Collectors.toSet()), differences);
        compare("rule of retention", periods(), rules.collect(Collectors.toSet()), differences);
        compare("table that timers delete from", erasedByTimers(), deletedByTimers(dataSource), differences);
        differences.addAll(companionsUnlike(dataSource));
        return differences;
    }

    private static void compare(String what, Set<String> written, Set<String> found, List<String> differences) {
        written.stream()
                .filter(name -> !found.contains(name))
                .map(name -> "%s %s: written, not there".formatted(what, name))
                .forEach(differences::add);
        found.stream()
                .filter(name -> !written.contains(name))
                .map(name -> "%s %s: there, not written".formatted(what, name))
                .forEach(differences::add);
    }

    Set<String> columns() {
        Set<String> names = new TreeSet<>();
        for (Line line : lines) {
            if (!names.add(line.name())) {
                throw new IllegalStateException("Twice in docs/data-classes.md: " + line.name());
            }
        }
        return names;
    }

    /** Those whose protection begins with "sealed". */
    Set<String> sealedColumns() {
        Set<String> names = new TreeSet<>();
        lines.stream().filter(line -> line.protection().startsWith("sealed")).forEach(line -> names.add(line.name()));
        return names;
    }

    /** What is kept for a time and goes row by row, as {@code <table> kept <period>}: what rules of retention are there for. */
    Set<String> periods() {
        return lines.stream().flatMap(Line::periods).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the document says that rows go with those of another table and the database would not do it, and the other way round. */
    Set<String> companionsUnlike(DataSource dataSource) {
        Set<String> cascades = read(dataSource, CASCADES);
        Set<String> companions =
                lines.stream().flatMap(Line::companions).collect(Collectors.toCollection(TreeSet::new));
        Set<String> findings = new TreeSet<>(companions);
        findings.removeAll(cascades);
        for (Line line : lines) {
            boolean cascaded = cascades.stream().anyMatch(cascade -> cascade.startsWith(line.table() + " "));
            boolean written = companions.stream().anyMatch(companion -> companion.startsWith(line.table() + " "));
            if (cascaded && !written) {
                findings.add(line.table() + " goes with another table, and the document keeps it " + line.kept());
            }
        }
        return findings;
    }

    Set<String> erasedByTimers() {
        return lines.stream()
                .filter(line -> line.isErased(BY_A_RULE) || line.isErased(BY_A_TIMER))
                .map(Line::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables whose rows a timer may delete, whatever the document says of them. */
    private static Set<String> deletedByTimers(DataSource dataSource) {
        return read(dataSource, """
                SELECT relname FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                    AND has_table_privilege('timers', oid, 'DELETE')""");
    }

    /** Every column of the database that can hold text. */
    private static Set<String> columnsOf(DataSource dataSource) {
        return read(dataSource, TEXT_COLUMNS);
    }

    private static Set<String> read(DataSource dataSource, String query) {
        Set<String> names = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot read the catalogue", failed);
        }
        return names;
    }

    private static List<Line> read(String document) {
        List<Line> lines = new ArrayList<>();
        String section = "";
        for (String text : document.lines().toList()) {
            if (text.startsWith("## ")) {
                section = text.substring(3).strip();
            }
            String[] cells = text.split("\\|", -1);
            if (cells.length != CELLS
                    || cells[0].startsWith("---")
                    || cells[0].strip().equals("table")) {
                continue;
            }
            String dataClass = cells[2].strip();
            if (!CLASSES.contains(dataClass) || cells[4].isBlank() || cells[5].isBlank()) {
                throw new IllegalStateException("Without class, time kept or way of erasing: " + text);
            }
            for (String column : cells[1].split(",")) {
                lines.add(new Line(
                        section,
                        cells[0].strip(),
                        column.strip(),
                        dataClass,
                        cells[3].strip(),
                        cells[4].strip(),
                        cells[5].strip()));
            }
        }
        return lines;
    }

    private static String document() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path document = folder.resolve("docs").resolve("data-classes.md");
            if (Files.exists(document)) {
                try {
                    return Files.readString(document);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        throw new IllegalStateException(
                "There is no docs/data-classes.md above " + Path.of("").toAbsolutePath());
    }
}
