package org.crediteasyloan.kit.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Answer;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered.Outcome;
import org.junit.jupiter.api.Test;

class EraseOnRequestTest {

    private static final Answer DELETED = new Answer("shoes", Outcome.DELETED, null, null);
    private static final Answer EARLIER = kept("a law", LocalDate.parse("2030-12-31"));
    private static final Answer LATER = kept("another law", LocalDate.parse("2031-01-01"));
    private static final Answer GOES_ON = kept("somebody wears them", null);

    @Test
    void aClassIsKeptWhenOneRuleKeepsSomething() {
        assertThat(EraseOnRequest.whatIsLeft(DELETED, DELETED)).isEqualTo(DELETED);
        assertThat(EraseOnRequest.whatIsLeft(DELETED, EARLIER)).isEqualTo(EARLIER);
        assertThat(EraseOnRequest.whatIsLeft(EARLIER, DELETED)).isEqualTo(EARLIER);
    }

    @Test
    void theLastDayIsTheLatest() {
        assertThat(EraseOnRequest.whatIsLeft(EARLIER, LATER)).isEqualTo(LATER);
        assertThat(EraseOnRequest.whatIsLeft(LATER, EARLIER)).isEqualTo(LATER);
    }

    @Test
    void whatStillGoesOnOutlastsAnyDate() {
        assertThat(EraseOnRequest.whatIsLeft(LATER, GOES_ON)).isEqualTo(GOES_ON);
        assertThat(EraseOnRequest.whatIsLeft(GOES_ON, LATER)).isEqualTo(GOES_ON);
    }

    private static Answer kept(String basis, LocalDate until) {
        return new Answer("shoes", Outcome.RETAINED_BY_LAW, basis, until);
    }
}
