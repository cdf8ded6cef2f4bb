package org.crediteasyloan.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StormPlanTest {

    private static final List<String> PARTS =
            List.of("postgres", "kafka", "keycloak", "redemption", "whitelist", "connect");
    private static final List<String> DATABASES = List.of("redemption", "whitelist");

    @Test
    void theSameSeedIsTheSameStorm() {
        assertThat(plan(7, 10)).isEqualTo(plan(7, 10));
    }

    @Test
    void anotherSeedIsAnotherStorm() {
        assertThat(plan(8, 10)).isNotEqualTo(plan(7, 10));
    }

    @Test
    void tenMinutesKillAtLeastFiftyTimes() {
        assertThat(plan(1, 10).blows())
                .filteredOn(blow -> !(blow.harm() instanceof Harm.Pause))
                .hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void evenAShortStormSparesNobodyAndLosesASlot() {
        StormPlan plan = StormPlan.of(3, Duration.ofSeconds(45), PARTS, DATABASES);

        Set<String> killed = plan.blows().stream()
                .map(StormPlan.Blow::harm)
                .filter(harm -> !(harm instanceof Harm.Pause))
                .map(Harm::part)
                .collect(Collectors.toSet());
        assertThat(killed).containsExactlyInAnyOrderElementsOf(PARTS);
        assertThat(plan.blows()).anyMatch(blow -> blow.harm() instanceof Harm.LoseSlot);
        assertThat(plan.blows().getLast().at()).isLessThan(Duration.ofSeconds(45));
    }

    @Test
    void aPartIsNeverKilledSoOftenThatItsSupervisorGivesItUp() {
        List<String> killed = plan(1, 30).blows().stream()
                .map(StormPlan.Blow::harm)
                .filter(harm -> !(harm instanceof Harm.Pause))
                .map(Harm::part)
                .toList();
        for (int from = 0; from + 3 <= killed.size(); from++) {
            assertThat(Set.copyOf(killed.subList(from, from + 3))).hasSizeGreaterThan(1);
        }
    }

    private static StormPlan plan(long seed, int minutes) {
        return StormPlan.of(seed, Duration.ofMinutes(minutes), PARTS, DATABASES);
    }
}
