package org.crediteasyloan.profile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.event.borrower.ConsentState;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Status;
import org.junit.jupiter.api.Test;

class WhoMayReadTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final ParticipantCode BANK = new ParticipantCode("BANK-HNRCB");
    private static final ConsentState LIVE = new ConsentState(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            Purpose.LOAN_APPLICATION,
            BANK,
            NOW.minusSeconds(60),
            NOW.plusSeconds(1),
            Status.ACTIVE);

    @Test
    void theBankNamedInALiveConsentMayRead() {
        assertThat(WhoMayRead.basisFor(BANK, List.of(LIVE), NOW)).contains(LIVE.consentId());
    }

    @Test
    void withoutConsentNobodyMay() {
        assertThat(WhoMayRead.basisFor(BANK, List.of(), NOW)).isEmpty();
    }

    @Test
    void anotherBankMayNot() {
        assertThat(WhoMayRead.basisFor(new ParticipantCode("BANK-HNBANK"), List.of(LIVE), NOW))
                .isEmpty();
    }

    @Test
    void aConsentForAnotherUseDoesNotOpenFacts() {
        for (Purpose purpose : List.of(Purpose.MATCHING, Purpose.LEAD_CONTACT)) {
            assertThat(WhoMayRead.basisFor(BANK, List.of(with(purpose, Status.ACTIVE, LIVE.validUntil())), NOW))
                    .isEmpty();
        }
    }

    @Test
    void anEndedConsentDoesNotOpenFacts() {
        for (ConsentState ended : List.of(
                with(Purpose.LOAN_APPLICATION, Status.REVOKED, LIVE.validUntil()),
                with(Purpose.LOAN_APPLICATION, Status.EXPIRED, LIVE.validUntil()),
                with(Purpose.LOAN_APPLICATION, Status.ACTIVE, NOW))) {
            assertThat(WhoMayRead.basisFor(BANK, List.of(ended), NOW)).isEmpty();
        }
    }

    private static ConsentState with(Purpose purpose, Status status, Instant validUntil) {
        return new ConsentState(
                LIVE.consentId(), 1, LIVE.borrowerId(), purpose, BANK, LIVE.grantedAt(), validUntil, status);
    }
}
