package org.crediteasyloan.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.crediteasyloan.catalog.product.ProductFixtures.criterion;
import static org.crediteasyloan.catalog.product.ProductFixtures.farmLoan;
import static org.crediteasyloan.catalog.product.ProductFixtures.fixedFee;
import static org.crediteasyloan.catalog.product.ProductFixtures.supportedBy;
import static org.crediteasyloan.catalog.product.ProductFixtures.with;
import static org.crediteasyloan.catalog.product.ProductFixtures.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.catalog.cost.Fee;
import org.crediteasyloan.catalog.cost.Rate;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.event.reference.RateTableState;
import org.crediteasyloan.kit.problem.FieldError;
import org.junit.jupiter.api.Test;

class PublicationChecksTest {

    private static final RateTableState LPR = new RateTableState(
            "LPR_1Y",
            1,
            List.of(
                    new RateTableState.Entry(LocalDate.of(2025, 5, 20), Percent.fromString("3")),
                    new RateTableState.Entry(LocalDate.of(2026, 4, 20), Percent.fromString("2.9"))));

    private final PublicationChecks checks = new PublicationChecks(
            LocalDate.of(2026, 3, 2),
            code -> code.equals("LPR_1Y") ? Optional.of(LPR) : Optional.empty(),
            "HN-FARM"::equals);

    @Test
    void aSoundProductHasNoErrors() {
        assertThat(errorsOf(with(farmLoan(), criterion("STAFF", "employees >= 3"))))
                .isEmpty();
    }

    @Test
    void everyErrorIsToldAtOnce() {
        ProductTerms terms = new ProductTerms(
                "坏",
                "bad",
                500,
                400,
                12,
                6,
                new Rate.TablePlusSpread("LPR_9Y", Percent.ZERO),
                List.of(new Fee("费", "fee", null, null, Fee.Payer.BORROWER)),
                farmLoan().repaymentMethod(),
                farmLoan().dayCount(),
                List.of(new RegionCode("460000"), new RegionCode("460000")),
                farmLoan().guaranteeKinds(),
                farmLoan().borrowerKinds(),
                5,
                "NO-SUCH",
                List.of(
                        criterion("GOOD", "employees >= 3"),
                        criterion("TYPE", "employees >= 'many'"),
                        criterion("UNKNOWN", "shoeSize > 3"),
                        criterion("SYNTAX", "employees >= ")));

        assertThat(errorsOf(terms))
                .extracting(FieldError::pointer, FieldError::code)
                .contains(
                        tuple("/maxAmountFen", "bounds-reversed"),
                        tuple("/maxTermMonths", "bounds-reversed"),
                        tuple("/rate/rateCode", "no-rate-published"),
                        tuple("/fees/0", "fee-needs-one-amount"),
                        tuple("/regionCodes/1", "repeated"),
                        tuple("/schemeCode", "unknown-scheme"),
                        tuple("/criteria/1/expression", "type-mismatch"),
                        tuple("/criteria/2/expression", "unknown-fact"),
                        tuple("/criteria/3/expression", "syntax"));
    }

    @Test
    void feesThatEatTheSmallestLoanLeaveNoYearlyCost() {
        ProductTerms terms = with(farmLoan(), fixedFee(farmLoan().minAmountFen()));

        assertThat(errorsOf(terms))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/fees", "fees-exceed-principal"));
    }

    @Test
    void aFeeTheBankPaysCostsTheBorrowerNothing() {
        Fee paidByTheBank = new Fee("评估费", "Valuation", farmLoan().minAmountFen(), null, Fee.Payer.BANK);

        assertThat(errorsOf(with(farmLoan(), paidByTheBank))).isEmpty();
    }

    @Test
    void aRateFollowsItsTableAsOfTheDay() {
        Rate rate = new Rate.TablePlusSpread("LPR_1Y", Percent.fromString("0.45"));

        assertThat(errorsOf(with(farmLoan(), rate))).isEmpty();
        assertThat(rate.on(LocalDate.of(2026, 4, 19), _ -> Optional.of(LPR))).contains(Percent.fromString("3.45"));
        assertThat(rate.on(LocalDate.of(2026, 4, 20), _ -> Optional.of(LPR))).contains(Percent.fromString("3.35"));
        assertThat(rate.on(LocalDate.of(2025, 5, 19), _ -> Optional.of(LPR))).isEmpty();
    }

    @Test
    void aRateWithoutATableOrBelowNoughtIsRefused() {
        assertThat(errorsOf(with(farmLoan(), new Rate.TablePlusSpread("LPR_9Y", Percent.ZERO))))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/rate/rateCode", "no-rate-published"));
        assertThat(errorsOf(with(farmLoan(), new Rate.TablePlusSpread("LPR_1Y", Percent.fromString("-3.01")))))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/rate", "rate-out-of-range"));
        assertThat(errorsOf(with(farmLoan(), new Rate.TablePlusSpread("LPR_1Y", Percent.fromString("100.01")))))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/rate/spreadPercent", "rate-out-of-range"));
    }

    @Test
    void aNamedSchemeHasToExist() {
        assertThat(errorsOf(supportedBy(farmLoan(), "HN-FARM"))).isEmpty();
    }

    @Test
    void aRegionReachesWhatLiesBelowIt() {
        ProductTerms haikou = within(farmLoan(), new RegionCode("460100"));
        ProductTerms qionghai = within(farmLoan(), new RegionCode("469002"));

        assertThat(haikou.reaches(new RegionCode("460108"))).isTrue();
        assertThat(haikou.reaches(new RegionCode("460202"))).isFalse();
        assertThat(qionghai.reaches(new RegionCode("469002"))).isTrue();
        assertThat(qionghai.reaches(new RegionCode("469005"))).isFalse();
        assertThat(farmLoan().reaches(new RegionCode("469005"))).isTrue();
        assertThat(farmLoan().reaches(new RegionCode("440100"))).isFalse();
        assertThat(within(farmLoan()).reaches(new RegionCode("440100"))).isTrue();
    }

    @Test
    void theDigitsOfCountiesDirectlyUnderTheProvinceAreNoCity() {
        ProductTerms pseudoCity = within(farmLoan(), new RegionCode("469000"));

        assertThat(pseudoCity.reaches(new RegionCode("469002"))).isFalse();
    }

    private List<FieldError> errorsOf(ProductTerms terms) {
        return checks.errorsOf(terms, terms.checkCriteria());
    }
}
