package org.crediteasyloan.planted.code;

final class FractionParameter {

    private FractionParameter() {}

    static long scaled(long amountFen, float factor) {
        return (long) (amountFen * factor);
    }
}
