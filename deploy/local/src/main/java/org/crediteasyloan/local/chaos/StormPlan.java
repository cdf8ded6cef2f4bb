package org.crediteasyloan.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What will happen when, from a seed: the same seed, parts and length are the same storm. It comes in rounds, and each round
 * kills every part, so that none is spared by chance.
 */
record StormPlan(List<Blow> blows) {

    private static final Duration LONGEST_GAP = Duration.ofSeconds(8);
    private static final Duration LONGEST_HANG = Duration.ofSeconds(150);

    /** @param at since the storm began */
    record Blow(Duration at, Harm harm) {}

    /** A storm too short for a round at the usual pace gets one round at a faster one. */
    static StormPlan of(long seed, Duration length, List<String> parts, List<String> databases) {
        Random random = new Random(seed);
        Duration hang = shorter(LONGEST_HANG, length.dividedBy(2));
        List<Harm> harms = new ArrayList<>();
        List<Harm> first = roundWithHang(random, parts, databases, hang);
        Duration gap = shorter(LONGEST_GAP, length.dividedBy(first.size() + 1));
        long wanted = Math.max(first.size(), length.dividedBy(gap) - 1);
        harms.addAll(first);
        for (int round = 1; harms.size() < wanted; round++) {
            harms.addAll(round % 2 == 0 ? roundWithHang(random, parts, databases, hang) : round(random, parts));
        }
        List<Blow> blows = new ArrayList<>();
        for (Harm harm : harms.subList(0, Math.toIntExact(wanted))) {
            blows.add(new Blow(gap.multipliedBy(blows.size() + 1L), harm));
        }
        return new StormPlan(List.copyOf(blows));
    }

    /** Connect hangs for minutes, while the others are killed twice, and loses a slot when it is back. */
    private static List<Harm> roundWithHang(Random random, List<String> parts, List<String> databases, Duration hang) {
        List<String> others =
                parts.stream().filter(part -> !part.equals(Harm.CONNECT)).toList();
        List<Harm> round = new ArrayList<>(round(random, others));
        round.addAll(round(random, others));
        round.addFirst(new Harm.Hang(Harm.CONNECT, hang));
        round.addLast(new Harm.LoseSlot(oneOf(random, databases)));
        return round;
    }

    private static List<Harm> round(Random random, List<String> parts) {
        List<Harm> round = new ArrayList<>();
        parts.stream().map(Harm.Kill::new).forEach(round::add);
        round.add(pause(random, parts));
        Collections.shuffle(round, random);
        return round;
    }

    private static Harm pause(Random random, List<String> parts) {
        List<String> others =
                parts.stream().filter(part -> !part.equals(Harm.CONNECT)).toList();
        return new Harm.Pause(oneOf(random, others), Duration.ofSeconds(3L + random.nextInt(6)));
    }

    private static String oneOf(Random random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
