package org.crediteasyloan.kit.limit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crediteasyloan.contracts.event.reference.QuotasState.Use;

/** What callers have used of a day (当日用量), as far as this instance knows: what all had settled, and what it counted since. */
final class DayUse {

    private static final Amount NOTHING = new Amount(0, 0);

    /** @param party the institution, or the person who belongs to none */
    record Key(String party, Use use) {}

    /**
     * @param settled in the database, of all instances, when this one last settled
     * @param counted here since then
     */
    record Amount(long settled, long counted) {

        long total() {
            return settled + counted;
        }
    }

    private final LocalDate day;
    private final Map<Key, Amount> amounts = new ConcurrentHashMap<>();

    DayUse(LocalDate day) {
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    Amount used(Key key) {
        return amounts.getOrDefault(key, NOTHING);
    }

    void count(Key key, long more) {
        amounts.merge(
                key,
                new Amount(0, more),
                (known, added) -> new Amount(known.settled(), known.counted() + added.counted()));
    }

    /** What is to be added to the database. */
    Map<Key, Long> toSettle() {
        Map<Key, Long> counted = new HashMap<>();
        amounts.forEach((key, amount) -> {
            if (amount.counted() > 0) {
                counted.put(key, amount.counted());
            }
        });
        return counted;
    }

    /**
     * What was counted meanwhile stays to be settled.
     *
     * @param total of all instances, with what was added for this one
     */
    void settled(Key key, long added, long total) {
        amounts.computeIfPresent(key, (_, known) -> new Amount(total, known.counted() - added));
    }
}
