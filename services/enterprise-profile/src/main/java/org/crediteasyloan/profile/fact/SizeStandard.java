package org.crediteasyloan.profile.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.rules.sizeclass.SizeFigures;
import org.crediteasyloan.rules.sizeclass.SizeTable;

/**
 * Size class from an industry code (划型): finds the size standard's own industry group for it, then asks the table.
 *
 * <p>A section that falls into several groups (wholesale and retail are one section and two groups) has none, and the class is
 * UNKNOWN until a longer code tells.
 */
public final class SizeStandard {

    private static final String GROUPS = "/profile/size-industry-groups.csv";
    private static final String HEADER = "industry_code,size_industry";

    private final SizeTable table;
    private final Map<String, String> groupByCode;

    private SizeStandard(SizeTable table, Map<String, String> groupByCode) {
        this.table = table;
        this.groupByCode = groupByCode;
    }

    /** The standard as issued, from the class path. */
    public static SizeStandard issued() {
        try (Reader table = resource(SizeTable.RESOURCE);
                Reader groups = resource(GROUPS)) {
            return of(SizeTable.parse(table), groups);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads the groups.
     *
     * @param groups lines of an industry code and the group everything below it belongs to; the longest code decides; an empty
     *     group says that the codes below belong to several or none
     */
    static SizeStandard of(SizeTable table, Reader groups) {
        List<String> lines = new BufferedReader(groups)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException(GROUPS + " does not start with " + HEADER);
        }
        Map<String, String> groupByCode = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String code = new IndustryCode(cells[0]).value();
            if (cells.length != 2 || !(cells[1].isEmpty() || table.industries().contains(cells[1]))) {
                throw new IllegalArgumentException(GROUPS + " names no group of the size table: " + line);
            }
            if (groupByCode.put(code, cells[1]) != null) {
                throw new IllegalArgumentException(GROUPS + " holds twice " + code);
            }
        }
        return new SizeStandard(table, groupByCode);
    }

    SizeClass classify(IndustryCode industry, SizeFigures figures) {
        return groupOf(industry).map(group -> table.classify(group, figures)).orElse(SizeClass.UNKNOWN);
    }

    private Optional<String> groupOf(IndustryCode industry) {
        for (int length = industry.value().length(); length > 0; length--) {
            String group = groupByCode.get(industry.value().substring(0, length));
            if (group != null) {
                return Optional.of(group).filter(name -> !name.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Reader resource(String path) {
        InputStream stream = Objects.requireNonNull(SizeStandard.class.getResourceAsStream(path), path);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
