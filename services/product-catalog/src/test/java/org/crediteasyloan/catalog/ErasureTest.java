package org.crediteasyloan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.erasure.ErasureAnswered;
import org.crediteasyloan.kit.test.contract.EventContract;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.CloudEvent;
import org.crediteasyloan.kit.test.infrastructure.KafkaProbe;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    private static final String ANSWERS = "SELECT payload FROM outbox_event WHERE payload LIKE '%%%s%%'";

    private final UUID borrowerId = UUID.randomUUID();
    private final UUID otherBorrowerId = UUID.randomUUID();

    @Test
    void aBorrowersMatchingFactsGoAndNobodyElsesHoweverOftenItAsks() {
        for (UUID borrower : List.of(borrowerId, otherBorrowerId)) {
            TestDatabase.execute("INSERT INTO matching_facts VALUES ('%s', 1, '{}')".formatted(borrower));
        }

        String first = answerTo(UUID.randomUUID());
        String second = answerTo(UUID.randomUUID());

        assertThat(first)
                .contains(
                        "\"service\":\"product-catalog\"", "\"dataClass\":\"matching-facts\",\"outcome\":\"DELETED\"");
        assertThat(second).contains("\"dataClass\":\"matching-facts\",\"outcome\":\"DELETED\"");
        assertThat(TestDatabase.list("SELECT borrower_id FROM matching_facts WHERE borrower_id IN ('%s', '%s')"
                        .formatted(borrowerId, otherBorrowerId)))
                .containsExactly(otherBorrowerId.toString());
    }

    private String answerTo(UUID erasureId) {
        try (KafkaProbe kafka = KafkaProbe.open()) {
            kafka.publish(
                    "erasure.events.v1",
                    CloudEvent.of("erasure-requested.v1", borrowerId.toString(), """
                            {"erasureId":"%s","borrowerId":"%s","requestedAt":"2026-11-20T02:00:00Z"}""".formatted(erasureId, borrowerId)));
        }
        Await.until(
                "the answer",
                () -> !TestDatabase.list(ANSWERS.formatted(erasureId)).isEmpty());
        String answer = TestDatabase.list(ANSWERS.formatted(erasureId)).getFirst();
        EventContract.of(ErasureAnswered.class).assertValid(answer);
        return answer;
    }
}
