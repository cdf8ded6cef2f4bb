package org.crediteasyloan.redemption.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.redemption.SchemeSamples;
import org.crediteasyloan.redemption.entitlement.EntitlementCase.GrantedBefore;
import org.crediteasyloan.redemption.entitlement.EntitlementCase.InterestReport;
import org.crediteasyloan.redemption.entitlement.EntitlementCase.LoanFacts;
import org.crediteasyloan.redemption.ledger.SourceAmount;
import org.crediteasyloan.redemption.scheme.PublishedScheme;
import org.junit.jupiter.api.Test;

class AssessEntitlementTest {

    private static final long TEN_MILLION_YUAN = 1_000_000_000L;
    private static final GrantedBefore NOTHING_BEFORE = new GrantedBefore(0, 0, false, 0);
    private static final LoanFacts YEAR_LOAN = loan(TEN_MILLION_YUAN);

    @Test
    void onePointOnTenMillionYuanForAYearIsHundredThousandNinetyToTheCentre() {
        Assessment assessment = assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 30_000_000), NOTHING_BEFORE);

        assertThat(assessment).isInstanceOfSatisfying(Assessment.Due.class, due -> {
            assertThat(due.amountFen()).isEqualTo(10_000_000);
            assertThat(due.countedDays()).isEqualTo(365);
            assertThat(due.shares())
                    .containsExactly(new SourceAmount("CENTRAL", 9_000_000), new SourceAmount("PROVINCE", 1_000_000));
            assertThat(due.explanation())
                    .extracting(ExplanationTerm::kind)
                    .startsWith("PRINCIPAL")
                    .endsWith("AMOUNT");
        });
    }

    @Test
    void anInterestShareIsTakenOfTheInterestActuallyPaid() {
        // 500,000 yuan at 4 % would bear 20,000 yuan a year; the borrower paid 12,345.67.
        Assessment assessment = assess(agricultural(), loan(50_000_000), year(50_000_000, 1_234_567), NOTHING_BEFORE);

        assertThat(assessment)
                .asInstanceOf(type(Assessment.Due.class))
                .extracting(Assessment.Due::amountFen)
                .isEqualTo(987_653L);
    }

    @Test
    void theInterestPaidIsTheLimitOfPointsWhereTheSchemeSaysSo() {
        Assessment assessment = assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 4_000_000), NOTHING_BEFORE);

        assertThat(amountFen(assessment)).isEqualTo(4_000_000);
    }

    @Test
    void theBorrowersLimitHoldsOverAllBanks() {
        var before = new GrantedBefore(0, 0, false, 7_000_000);

        Assessment assessment = assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 30_000_000), before);

        assertThat(amountFen(assessment)).isEqualTo(3_000_000);
        assertThat(assessment.explanation())
                .extracting(ExplanationTerm::kind)
                .endsWith("BORROWER_LIMIT_LEFT", "AMOUNT");
        assertThat(assessment.explanation().getLast().textZh()).isEqualTo("应补金额 30000.00 元");
    }

    @Test
    void aBorrowerWhoseLimitIsUsedUpIsRefused() {
        var before = new GrantedBefore(0, 0, false, 10_000_000);

        assertRefused(
                RefusalReason.BORROWER_LIMIT_USED_UP,
                assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 30_000_000), before));
    }

    @Test
    void daysSubsidisedBeforeCountAgainstTheScheme() {
        var before = new GrantedBefore(5_000_000, 300, false, 5_000_000);

        Assessment assessment = assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 30_000_000), before);

        // 65 days are left: 10,000,000 x 1 % x 65 / 365 = 17,808.219… yuan
        assertThat(amountFen(assessment)).isEqualTo(1_780_821);
    }

    @Test
    void aLoanWhoseDaysAreUsedUpIsRefused() {
        var before = new GrantedBefore(5_000_000, 365, false, 5_000_000);

        assertRefused(
                RefusalReason.DAYS_USED_UP,
                assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 30_000_000), before));
    }

    @Test
    void aLoanWhoseLimitIsUsedUpIsRefused() {
        var before = new GrantedBefore(10_000_000, 100, false, 0);

        assertRefused(
                RefusalReason.LOAN_LIMIT_USED_UP,
                assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 30_000_000), before));
    }

    @Test
    void anAmountBelowAFenIsNothing() {
        assertRefused(RefusalReason.NOTHING_DUE, assess(agricultural(), loan(100), year(100, 1), NOTHING_BEFORE));
    }

    @Test
    void aPeriodIsNotSubsidisedTwice() {
        var before = new GrantedBefore(1, 1, true, 1);

        assertRefused(
                RefusalReason.PERIOD_ALREADY_SUBSIDISED,
                assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 30_000_000), before));
    }

    @Test
    void aLoanThatWasNotApprovedOnThePlatformIsRefusedWhereTheSchemeDemandsIt() {
        LoanFacts unapproved =
                new LoanFacts(false, 50_000_000, LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));

        assertRefused(
                RefusalReason.NOT_APPROVED_ON_PLATFORM,
                assess(agricultural(), unapproved, year(50_000_000, 1_000), NOTHING_BEFORE));
        assertThat(assess(serviceSector(), unapproved, year(50_000_000, 1_000), NOTHING_BEFORE))
                .isInstanceOf(Assessment.Due.class);
    }

    @Test
    void aLoanWithoutASchemeInForceIsRefused() {
        Assessment assessment =
                AssessEntitlement.assess(new EntitlementCase(YEAR_LOAN, year(1, 1), Optional.empty(), NOTHING_BEFORE));

        assertRefused(RefusalReason.SCHEME_NOT_IN_FORCE, assessment);
    }

    @Test
    void overdueInterestAndDaysBeforeDisbursementBearNoSubsidy() {
        InterestReport overdue = report("2026-12-01", "2027-01-02", 100, 100);
        InterestReport early = report("2025-12-31", "2026-02-01", 100, 100);

        assertRefused(RefusalReason.PERIOD_OUTSIDE_LOAN, assess(serviceSector(), YEAR_LOAN, overdue, NOTHING_BEFORE));
        assertRefused(RefusalReason.PERIOD_OUTSIDE_LOAN, assess(serviceSector(), YEAR_LOAN, early, NOTHING_BEFORE));
    }

    @Test
    void morePrincipalThanWasPaidOutIsRefused() {
        assertRefused(
                RefusalReason.PRINCIPAL_ABOVE_LOAN,
                assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN + 1, 100), NOTHING_BEFORE));
    }

    @Test
    void noInterestPaidIsNoSubsidy() {
        assertRefused(
                RefusalReason.NO_INTEREST_PAID,
                assess(serviceSector(), YEAR_LOAN, year(TEN_MILLION_YUAN, 0), NOTHING_BEFORE));
    }

    @Test
    void aReportThatMakesNoSenseIsRefusedAndBreaksNothing() {
        for (InterestReport nonsense : new InterestReport[] {
            report("2026-06-01", "2026-06-01", 1, 1),
            report("2026-06-02", "2026-06-01", 1, 1),
            report("2026-01-01", "2026-06-01", -1, 1),
            report("2026-01-01", "2026-06-01", 1, -1),
            report("2026-01-01", "2026-06-01", Long.MAX_VALUE, 1)
        }) {
            assertRefused(
                    RefusalReason.REPORT_NOT_USABLE, assess(serviceSector(), YEAR_LOAN, nonsense, NOTHING_BEFORE));
        }
    }

    @Test
    void theBudgetIsThatOfTheYearOfTheLastDayThatBearsInterest() {
        assertThat(report("2026-10-01", "2027-01-01", 1, 1).budgetYear()).isEqualTo(2026);
        assertThat(report("2026-10-01", "2027-01-02", 1, 1).budgetYear()).isEqualTo(2027);
    }

    @Test
    void whateverIsGrantedStaysWithinEveryLimitAndSplitsToTheFen() {
        Random random = new Random(20_260_601);
        for (int run = 0; run < 20_000; run++) {
            long principalFen = 1 + random.nextLong(2 * TEN_MILLION_YUAN);
            int firstDay = random.nextInt(300);
            int days = 1 + random.nextInt(364 - firstDay);
            long interestFen = random.nextLong(60_000_000);
            var before = new GrantedBefore(
                    random.nextLong(12_000_000), random.nextInt(400), false, random.nextLong(12_000_000));
            LocalDate from = LocalDate.parse("2026-01-01").plusDays(firstDay);
            InterestReport report = new InterestReport(from, from.plusDays(days), principalFen, interestFen);

            if (assess(serviceSector(), loan(principalFen), report, before) instanceof Assessment.Due due) {
                assertThat(due.shares().stream()
                                .mapToLong(SourceAmount::amountFen)
                                .sum())
                        .isEqualTo(due.amountFen());
                assertThat(due.amountFen()).isPositive().isLessThanOrEqualTo(interestFen);
                assertThat(before.onLoanFen() + due.amountFen()).isLessThanOrEqualTo(10_000_000);
                assertThat(before.toBorrowerFen() + due.amountFen()).isLessThanOrEqualTo(10_000_000);
                assertThat(before.onLoanDays() + due.countedDays()).isLessThanOrEqualTo(365);
            }
        }
    }

    private static Assessment assess(
            PublishedScheme scheme, LoanFacts loan, InterestReport report, GrantedBefore before) {
        return AssessEntitlement.assess(new EntitlementCase(loan, report, Optional.of(scheme), before));
    }

    private static void assertRefused(RefusalReason reason, Assessment assessment) {
        assertThat(assessment)
                .asInstanceOf(type(Assessment.Refused.class))
                .extracting(Assessment.Refused::reason)
                .isEqualTo(reason);
    }

    private static long amountFen(Assessment assessment) {
        assertThat(assessment).isInstanceOf(Assessment.Due.class);
        return ((Assessment.Due) assessment).amountFen();
    }

    private static LoanFacts loan(long principalFen) {
        return new LoanFacts(true, principalFen, LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));
    }

    private static InterestReport year(long principalFen, long interestPaidFen) {
        return report("2026-01-01", "2027-01-01", principalFen, interestPaidFen);
    }

    private static InterestReport report(String from, String until, long principalFen, long interestPaidFen) {
        return new InterestReport(LocalDate.parse(from), LocalDate.parse(until), principalFen, interestPaidFen);
    }

    private static PublishedScheme serviceSector() {
        return published(SchemeSamples.serviceSector());
    }

    private static PublishedScheme agricultural() {
        return published(SchemeSamples.agricultural());
    }

    private static PublishedScheme published(ObjectNode terms) {
        return PublishedScheme.of("SAMPLE", 1, new ParticipantCode("FIN-HAINAN"), SchemeSamples.terms(terms));
    }
}
