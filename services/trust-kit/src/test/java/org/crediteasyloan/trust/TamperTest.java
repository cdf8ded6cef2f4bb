package org.crediteasyloan.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TamperTest {

    private static final int TAMPERS = 100_000;
    private static final long SEED = 20261120L;
    private static final String SERVICE = "redemption";

    private final Story story = Story.of(SERVICE);
    private final Tamper.Them them =
            new Tamper.Them(story, story.signed(), Story.of("whitelist").signed(), Story.key());
    private final HeadTrust trust = remembering(Story.trustedKeys());

    @Test
    void aHundredThousandRandomTampersAreAllFound() throws IOException {
        Map<Tamper, Integer> found = new EnumMap<>(Tamper.class);
        List<String> missed = new ArrayList<>();

        for (int number = 0; number < TAMPERS; number++) {
            Tamper tamper = Tamper.values()[number % Tamper.values().length];
            Evidence tampered = tamper.apply(them, new SplittableRandom(SEED + number));
            if (verify(tampered, heldAgainst(tamper)).isSound()) {
                missed.add(tamper + " with seed " + (SEED + number));
            } else {
                found.merge(tamper, 1, Integer::sum);
            }
        }

        found.forEach((tamper, count) -> System.out.printf("%-45s %,6d found%n", tamper, count));
        assertThat(missed).isEmpty();
        assertThat(found).hasSize(Tamper.values().length);
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(TAMPERS);
    }

    @Test
    void whatNobodyTouchedIsSound() throws IOException {
        Report report = verify(them.evidence(), heads(them.evidence()));

        assertThat(report.findings()).isEmpty();
        assertThat(report.entryCount()).isEqualTo(14);
        assertThat(report.sealCount()).isEqualTo(4);
        assertThat(report.heads()).hasSize(3);
    }

    /** The one thing an archive cannot tell about itself, and why heads are published. */
    @Test
    void anArchiveCutBackAsAWholeIsFoundByWhoHoldsALaterHeadOnly() throws IOException {
        Evidence cut = Tamper.CUT_BACK_TO_AN_EARLIER_HEAD.apply(them, new SplittableRandom(SEED));

        assertThat(verify(cut, List.of()).findings()).isEmpty();
        assertThat(verify(cut, heads(them.evidence())).findings())
                .anySatisfy(finding -> assertThat(finding.what()).contains("held by others, is missing"));
    }

    /** Only where it is the sole witness, so that every other tamper has to be found by the archive itself. */
    private List<Head> heldAgainst(Tamper tamper) {
        return tamper == Tamper.CUT_BACK_TO_AN_EARLIER_HEAD ? heads(them.evidence()) : List.of();
    }

    private Report verify(Evidence evidence, List<Head> held) throws IOException {
        return Verifier.verify(evidence.as(SERVICE), trust, held);
    }

    private static List<Head> heads(Evidence evidence) {
        return evidence.lines(Archive.HEADS).stream()
                .map(line -> Head.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The same head gets the same judgement; checking each signature anew would take minutes. */
    private static HeadTrust remembering(HeadTrust trust) {
        Map<Head, Optional<String>> judged = new HashMap<>();
        return head -> judged.computeIfAbsent(head, trust::refuse);
    }
}
