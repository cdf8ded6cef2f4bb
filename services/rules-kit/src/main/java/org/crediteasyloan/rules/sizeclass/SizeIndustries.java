package org.crediteasyloan.rules.sizeclass;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.MalformedValue;
import org.crediteasyloan.rules.RuleProblem;
import org.crediteasyloan.rules.RuleRefusal;

/**
 * Which group of the size table an industry belongs to, as data. The table as issued stands on the class path as
 * {@value #RESOURCE}.
 */
public final class SizeIndustries {

    public static final String RESOURCE = "/rules/sme-size-industries.csv";

    private static final String HEADER = "code,industry";

    private final Map<IndustryCode, String> groups;

    private SizeIndustries(Map<IndustryCode, String> groups) {
        this.groups = groups;
    }

    /** @throws RuleRefusal every bad line at once: {@code size-industries-malformed} */
    public static SizeIndustries parse(Reader csv) {
        List<String> lines = CsvLines.read(csv);
        List<RuleProblem> problems = new ArrayList<>();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            problems.add(malformed(1));
        }
        Map<IndustryCode, String> groups = new HashMap<>();
        for (int index = 1; index < lines.size(); index++) {
            String[] cells = lines.get(index).split(",", -1);
            try {
                if (cells.length != 2
                        || cells[1].isBlank()
                        || groups.put(new IndustryCode(cells[0]), cells[1]) != null) {
                    problems.add(malformed(index + 1));
                }
            } catch (MalformedValue _) {
                problems.add(malformed(index + 1));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleRefusal(problems);
        }
        return new SizeIndustries(groups);
    }

    /** The group of the longest code that covers the industry; empty when none does, for example for section F alone. */
    public Optional<String> groupOf(IndustryCode industry) {
        return groups.keySet().stream()
                .filter(industry::isWithin)
                .max(Comparator.comparingInt(code -> code.value().length()))
                .map(groups::get);
    }

    /** Every group the table names; all of them stand in the size table it goes with. */
    public Set<String> groups() {
        return new TreeSet<>(groups.values());
    }

    private static RuleProblem malformed(int line) {
        return new RuleProblem(
                "size-industries-malformed",
                "line " + line,
                "行业对照表第" + line + "行无法识别或重复。",
                "Line " + line + " of the industry table is unreadable or repeated.");
    }
}
