package org.crediteasyloan.trust;

import java.util.Comparator;

/** Where an entry stands: the writing transaction, then a sequence. Seals list entries in this order. */
public record EntryPosition(long transactionId, long sequence) implements Comparable<EntryPosition> {

    public static final EntryPosition START = new EntryPosition(0, 0);

    private static final Comparator<EntryPosition> ORDER =
            Comparator.comparingLong(EntryPosition::transactionId).thenComparingLong(EntryPosition::sequence);

    @Override
    public int compareTo(EntryPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transactionId + "." + sequence;
    }
}
