package org.crediteasyloan.profile.payee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.crediteasyloan.contracts.IdentityNumber;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.access.AccessRecorded;
import org.crediteasyloan.contracts.event.borrower.BorrowerState;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.access.AccessLog;
import org.crediteasyloan.profile.access.PeopleBehind;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.naturalperson.Citizen;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells an exchange whom it pays while its order is open. The read and its entry in the log are one: neither is without the other. */
@ApplicationScoped
class ReadPayee {

    /** Enough to tell two of one name apart, too little to find a person by. */
    private static final int SHOWN_CHARACTERS = 4;

    private final PayoutOrders orders;
    private final Borrowers borrowers;
    private final PeopleBehind people;
    private final AccessLog log;
    private final Clock clock;
    private final String serviceName;

    ReadPayee(
            PayoutOrders orders,
            Borrowers borrowers,
            PeopleBehind people,
            AccessLog log,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.orders = orders;
        this.borrowers = borrowers;
        this.people = people;
        this.log = log;
        this.clock = clock;
        this.serviceName = serviceName;
    }

    /** @throws Refusal {@code not-found}, also for an order that is settled or of another exchange */
    @Transactional
    PayeeView of(UUID orderId, ParticipantCode exchange) {
        BorrowerState borrower = orders.payeeOf(orderId, exchange)
                .flatMap(borrowers::find)
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        PayeeView payee = switch (borrower.kind()) {
            case ENTERPRISE -> enterprise(orderId, borrower);
            case NATURAL_PERSON, HOUSEHOLD -> person(orderId, borrower);
        };
        log.append(new AccessRecorded(
                Ids.next(),
                borrower.borrowerId(),
                exchange,
                serviceName,
                payee.uscc() == null ? "realName,identityNumberEnding" : "uscc,nameZh",
                "payout-order:" + orderId,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null));
        return payee;
    }

    private static PayeeView enterprise(UUID orderId, BorrowerState borrower) {
        BorrowerState.Registration enterprise = borrower.registration().orElseThrow();
        return new PayeeView(
                orderId, borrower.borrowerId(), borrower.kind(), enterprise.uscc(), enterprise.nameZh(), null);
    }

    /** A household is paid by way of its head. */
    private PayeeView person(UUID orderId, BorrowerState borrower) {
        Citizen payee = people.of(borrower).stream().findFirst().orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        return new PayeeView(
                orderId,
                borrower.borrowerId(),
                borrower.kind(),
                null,
                payee.person().realName(),
                endingOf(payee.number()));
    }

    private static String endingOf(IdentityNumber number) {
        return number.value().substring(number.value().length() - SHOWN_CHARACTERS);
    }
}
