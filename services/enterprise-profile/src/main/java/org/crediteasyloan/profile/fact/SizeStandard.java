package org.crediteasyloan.profile.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.rules.sizeclass.SizeFigures;
import org.crediteasyloan.rules.sizeclass.SizeIndustries;
import org.crediteasyloan.rules.sizeclass.SizeTable;

/** The size standard (划型标准): the table, and which of its groups an industry belongs to. */
public final class SizeStandard {

    private final SizeTable table;
    private final SizeIndustries industries;

    private SizeStandard(SizeTable table, SizeIndustries industries) {
        this.table = table;
        this.industries = industries;
    }

    /** The standard as issued, from the class path. */
    public static SizeStandard issued() {
        try (Reader table = resource(SizeTable.RESOURCE);
                Reader industries = resource(SizeIndustries.RESOURCE)) {
            return new SizeStandard(SizeTable.parse(table), SizeIndustries.parse(industries));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** UNKNOWN when the code is too short to tell the group, or a figure the group is judged by is missing. */
    SizeClass classify(IndustryCode industry, SizeFigures figures) {
        return industries
                .groupOf(industry)
                .map(group -> table.classify(group, figures))
                .orElse(SizeClass.UNKNOWN);
    }

    private static Reader resource(String path) {
        InputStream stream = Objects.requireNonNull(SizeTable.class.getResourceAsStream(path), path);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
