package org.crediteasyloan.routing.loan;

/** Where a loan stands, by name (贷款状态). */
enum LoanStatus {
    CONTRACTED,
    DISBURSED,
    LAPSED;

    static LoanStatus of(Loan.State state) {
        return switch (state) {
            case Loan.State.Contracted contracted -> CONTRACTED;
            case Loan.State.Disbursed disbursed -> DISBURSED;
            case Loan.State.Lapsed lapsed -> LAPSED;
        };
    }
}
