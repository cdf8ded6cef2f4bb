package org.crediteasyloan.contracts.event.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.contracts.event.Event;
import org.crediteasyloan.contracts.event.Published;
import org.jspecify.annotations.Nullable;

/**
 * A service erased what it held of a borrower and might erase (删除答复): what became of each class of data.
 *
 * @param service the service that answers
 */
@Published(topic = "erasure.events.v1", type = "erasure-answered.v1")
public record ErasureAnswered(UUID erasureId, UUID borrowerId, String service, List<Answer> answers, Instant answeredAt)
        implements Event {

    /** What became of a class of data. */
    public enum Outcome {
        /** Nothing of it is held any more. */
        DELETED,
        /** It has to be kept. */
        RETAINED_BY_LAW
    }

    /**
     * @param dataClass the data by name
     * @param basis why it is kept: the law with its article, or the document with its item; absent where it was deleted
     * @param until the last day it is kept; absent where it was deleted, and while what it is about still goes on
     */
    public record Answer(
            String dataClass,
            Outcome outcome,
            @Nullable String basis,
            @Nullable LocalDate until) {}

    @Override
    public String key() {
        return borrowerId.toString();
    }
}
