package org.crediteasyloan.bench.submit;

/** A borrower and a product; each pair can have one open application. */
record Pair(String borrowerId, String consentId, String productCode) {

    static final int BORROWERS = 300;
    static final int PRODUCTS = 400;

    /**
     * Neighbouring numbers have different borrowers, so that clients do not queue for one.
     *
     * @param run makes the borrowers of one run of the benchmark different from those of another
     */
    static Pair of(String run, int number) {
        int borrower = number % BORROWERS;
        int product = number / BORROWERS;
        if (product >= PRODUCTS) {
            throw new IllegalStateException("All pairs of borrowers and products are used up");
        }
        return new Pair(borrowerId(run, borrower), consentId(run, borrower), productCode(product));
    }

    static String borrowerId(String run, int borrower) {
        return "%s-0000-7000-8000-%012d".formatted(run, borrower);
    }

    static String consentId(String run, int borrower) {
        return "%s-0000-7001-8000-%012d".formatted(run, borrower);
    }

    static String productCode(int product) {
        return "BENCH-%06d".formatted(product);
    }
}
