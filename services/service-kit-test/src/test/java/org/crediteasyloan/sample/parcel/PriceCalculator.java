package org.crediteasyloan.sample.parcel;

final class PriceCalculator {

    private PriceCalculator() {}

    static long priceFen(long weightGrams) {
        return 100 + weightGrams / 10;
    }
}
