package org.crediteasyloan.routing.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.Percent;
import org.crediteasyloan.routing.market.Obstacle;
import org.crediteasyloan.routing.market.ProductStanding;
import org.crediteasyloan.routing.policy.RoutingPolicy;
import org.crediteasyloan.routing.policy.WorkingTime;
import org.crediteasyloan.rules.calendar.CalendarYear;
import org.crediteasyloan.rules.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/** Applications and a market to tell stories with. 2026-11-18 is a Wednesday. */
final class Fixtures {

    static final Instant WEDNESDAY_TEN = Instant.parse("2026-11-18T02:00:00Z");
    static final UUID BORROWER = new UUID(0, 1);
    static final UUID APPLICATION = new UUID(0, 2);
    static final UUID OFFER = new UUID(0, 3);
    static final UUID LOAN = new UUID(0, 4);
    static final ParticipantCode HNRCB = new ParticipantCode("BANK-HNRCB");
    static final ParticipantCode HNBANK = new ParticipantCode("BANK-HNBANK");
    static final ParticipantCode AGRICULTURE = new ParticipantCode("DEPT-AGRICULTURE");

    static final RoutingPolicy POLICY = new RoutingPolicy(1, 1, 3, 5, 10, 1, 30, 10, 100, 100, Percent.of(1));

    static final WorkingTime CALENDAR = new WorkingTime(
            1,
            new WorkingDayCalendar(List.of(
                    new CalendarYear(2026, new TreeSet<>(), new TreeSet<>()),
                    new CalendarYear(2027, new TreeSet<>(Set.of(LocalDate.parse("2027-01-01"))), new TreeSet<>()))));

    private final Map<String, ProductStanding> market = new HashMap<>();

    private Fixtures() {}

    /** P-1 of HNRCB and P-2 of HNBANK can be had; P-3 is a fiscally supported product of HNRCB. */
    static Fixtures market() {
        return new Fixtures()
                .with(available("P-1", HNRCB, null))
                .with(available("P-2", HNBANK, null))
                .with(available("P-3", HNRCB, new ProductStanding.Approval("S-FARM", AGRICULTURE, 2)));
    }

    Fixtures with(ProductStanding standing) {
        market.put(standing.productCode(), standing);
        return this;
    }

    Fixtures without(String productCode, Obstacle obstacle) {
        return with(new ProductStanding.Unavailable(productCode, HNBANK, Set.of(obstacle)));
    }

    ApplicationDecider decider() {
        return new ApplicationDecider(
                POLICY, CALENDAR, code -> market.getOrDefault(code, ProductStanding.unknown(code)));
    }

    LoanApplication submitted(String productCode, String... alternatives) {
        return decider()
                .submit(APPLICATION, BORROWER, request(productCode, alternatives), WEDNESDAY_TEN)
                .application();
    }

    LoanApplication inReview(String productCode, String... alternatives) {
        LoanApplication submitted = submitted(productCode, alternatives);
        return decider()
                .decide(new ApplicationCommand.Accept(bankOf(submitted), WEDNESDAY_TEN), submitted)
                .application();
    }

    LoanApplication offered(String productCode, String... alternatives) {
        LoanApplication inReview = inReview(productCode, alternatives);
        return decider()
                .decide(
                        new ApplicationCommand.PlaceOffer(
                                bankOf(inReview), OFFER, Instant.parse("2026-11-23T16:00:00Z"), WEDNESDAY_TEN),
                        inReview)
                .application();
    }

    LoanApplication contracted() {
        LoanApplication offered = offered("P-1");
        LoanApplication selected = decider()
                .decide(new ApplicationCommand.SelectOffer(BORROWER, OFFER, WEDNESDAY_TEN), offered)
                .application();
        return decider()
                .decide(new ApplicationCommand.SignContract(HNRCB, OFFER, LOAN, WEDNESDAY_TEN), selected)
                .application();
    }

    static LoanApplication.Request request(String productCode, String... alternatives) {
        return new LoanApplication.Request(
                productCode, List.of(alternatives), 20_000_000, 12, LoanPurpose.RAW_MATERIALS);
    }

    static ProductStanding.Available available(
            String productCode, ParticipantCode bank, ProductStanding.@Nullable Approval approval) {
        return new ProductStanding.Available(
                productCode,
                bank,
                7,
                Percent.fromString("4.35"),
                new UUID(1, 1),
                approval == null ? null : approval.schemeCode(),
                approval);
    }

    static ParticipantCode bankOf(LoanApplication application) {
        return ((ApplicationState.AtBank) application.state()).assignment().bank();
    }
}
