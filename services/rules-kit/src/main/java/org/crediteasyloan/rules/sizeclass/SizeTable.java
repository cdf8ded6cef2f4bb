package org.crediteasyloan.rules.sizeclass;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.SizeClass;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState.Group;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState.Limit;
import org.crediteasyloan.contracts.event.reference.SizeThresholdsState.Standard;

/**
 * Size table (划型标准) as published: groups of industries with their lower limits. A firm has a class when it meets every lower
 * limit of that class, and is MICRO when it misses any limit of SMALL.
 */
public record SizeTable(List<Group> groups) {

    public SizeTable {
        groups = List.copyOf(groups);
    }

    public static SizeTable of(Standard standard) {
        return new SizeTable(standard.groups());
    }

    /** The class, or UNKNOWN when no group covers the industry or a figure its group looks at is missing. */
    public SizeClass classify(IndustryCode industry, SizeFigures figures) {
        return groupOf(industry).map(group -> classify(group, figures)).orElse(SizeClass.UNKNOWN);
    }

    /** The group of the longest code that covers the industry; empty when none does, for example for section F alone. */
    Optional<Group> groupOf(IndustryCode industry) {
        return groups.stream()
                .filter(group -> group.industryCodes().stream().anyMatch(industry::isWithin))
                .max(Comparator.comparingInt(group -> longestCovering(group, industry)));
    }

    private static int longestCovering(Group group, IndustryCode industry) {
        return group.industryCodes().stream()
                .filter(industry::isWithin)
                .mapToInt(code -> code.value().length())
                .max()
                .orElse(0);
    }

    private static SizeClass classify(Group group, SizeFigures figures) {
        SizeClass smallest = SizeClass.LARGE;
        for (Limit limit : group.limits()) {
            OptionalLong figure = figureOf(limit, figures);
            if (figure.isEmpty()) {
                return SizeClass.UNKNOWN;
            }
            SizeClass reached = reachedBy(figure.getAsLong(), limit);
            // Members stand from small to large, so the least one is the class whose limits are all met.
            smallest = reached.compareTo(smallest) < 0 ? reached : smallest;
        }
        return group.limits().isEmpty() ? SizeClass.UNKNOWN : smallest;
    }

    private static OptionalLong figureOf(Limit limit, SizeFigures figures) {
        return switch (limit.metric()) {
            case EMPLOYEES -> figures.employees();
            case REVENUE_FEN -> figures.revenueFen();
            case ASSETS_FEN -> figures.assetsFen();
        };
    }

    private static SizeClass reachedBy(long figure, Limit limit) {
        if (figure >= limit.large()) {
            return SizeClass.LARGE;
        }
        if (figure >= limit.medium()) {
            return SizeClass.MEDIUM;
        }
        return figure >= limit.small() ? SizeClass.SMALL : SizeClass.MICRO;
    }
}
