package org.crediteasyloan.bench.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final String SUBJECT = "00000000-0000-4000-8000-000000000001";
    private static final Pair FIRST = Pair.of("0000000a", 0);
    private static final Pair SECOND = Pair.of("0000000a", 1);

    @Test
    void idsOfOneSubmissionOnlyAreMadeAnewAndOthersStay() {
        String made = "00000000-0000-7000-8000-00000000000a";
        String madeBySecond = "00000000-0000-7000-8000-00000000000b";

        Recording recording = Recording.of(submission(made, FIRST), FIRST, submission(madeBySecond, SECOND));

        assertThat(recording.madeIds()).containsExactly(made);
        assertThat(recording.replacements(SECOND, List.of("new")))
                .containsEntry(made, "new")
                .containsEntry(FIRST.borrowerId(), SECOND.borrowerId())
                .doesNotContainKey(SUBJECT);
    }

    private static List<LoggedStatement> submission(String id, Pair pair) {
        return List.of(new LoggedStatement(
                "INSERT INTO application VALUES ($1, $2, $3)",
                List.of(Optional.of("{\"id\":\"" + id + "\"}"), Optional.of(pair.borrowerId()), Optional.of(SUBJECT))));
    }
}
