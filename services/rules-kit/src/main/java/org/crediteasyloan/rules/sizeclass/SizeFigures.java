package org.crediteasyloan.rules.sizeclass;

import java.util.OptionalLong;

/** The three figures the standard looks at (从业人员、营业收入、资产总额), each possibly unknown. */
public record SizeFigures(OptionalLong employees, OptionalLong revenueFen, OptionalLong assetsFen) {

    public static final SizeFigures NONE =
            new SizeFigures(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    public SizeFigures {
        for (OptionalLong figure : new OptionalLong[] {employees, revenueFen, assetsFen}) {
            if (figure.isPresent() && figure.getAsLong() < 0) {
                throw new IllegalArgumentException("A size figure must not be negative.");
            }
        }
    }

    public SizeFigures withEmployees(long persons) {
        return new SizeFigures(OptionalLong.of(persons), revenueFen, assetsFen);
    }

    public SizeFigures withRevenueFen(long amountFen) {
        return new SizeFigures(employees, OptionalLong.of(amountFen), assetsFen);
    }

    public SizeFigures withAssetsFen(long amountFen) {
        return new SizeFigures(employees, revenueFen, OptionalLong.of(amountFen));
    }
}
