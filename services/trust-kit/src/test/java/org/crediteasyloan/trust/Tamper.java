package org.crediteasyloan.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The ways to tamper: with bytes and lines of each file, and by attackers who know how everything is made. */
enum Tamper {
    BYTE_OF_ENTRIES_CHANGED((them, dice) -> changeByte(them.evidence(), Archive.ENTRIES, dice)),
    BYTE_OF_SEALS_CHANGED((them, dice) -> changeByte(them.evidence(), Archive.SEALS, dice)),
    BYTE_OF_HEADS_CHANGED((them, dice) -> changeByte(them.evidence(), Archive.HEADS, dice)),
    BYTE_INSERTED((them, dice) -> insertByte(them.evidence(), anyFile(dice), dice)),
    BYTE_REMOVED((them, dice) -> removeByte(them.evidence(), anyFile(dice), dice)),
    ENTRY_DELETED((them, dice) -> delete(them.evidence(), Archive.ENTRIES, dice)),
    SEAL_DELETED((them, dice) -> delete(them.evidence(), Archive.SEALS, dice)),
    HEAD_DELETED((them, dice) -> delete(them.evidence(), Archive.HEADS, dice)),
    ENTRIES_REORDERED((them, dice) -> reorder(them.evidence(), Archive.ENTRIES, dice)),
    SEALS_REORDERED((them, dice) -> reorder(them.evidence(), Archive.SEALS, dice)),
    HEADS_REORDERED((them, dice) -> reorder(them.evidence(), Archive.HEADS, dice)),
    ENTRY_REPEATED((them, dice) -> repeat(them.evidence(), Archive.ENTRIES, dice)),
    SEAL_REPEATED((them, dice) -> repeat(them.evidence(), Archive.SEALS, dice)),
    HEAD_REPEATED((them, dice) -> repeat(them.evidence(), Archive.HEADS, dice)),
    ENTRIES_TRUNCATED((them, dice) -> truncate(them.evidence(), Archive.ENTRIES, dice)),
    SEALS_TRUNCATED((them, dice) -> truncate(them.evidence(), Archive.SEALS, dice)),
    HEADS_TRUNCATED((them, dice) -> truncate(them.evidence(), Archive.HEADS, dice)),
    BEGINNING_CUT_OFF((them, dice) -> cutBeginning(them.evidence(), anyFile(dice), dice)),
    SIGNATURE_OF_ANOTHER_HEAD((them, dice) -> swapField(them.evidence(), Archive.HEADS, 8, dice)),
    KEY_ID_OF_ANOTHER_HEAD((them, dice) -> swapField(them.evidence(), Archive.HEADS, 7, dice)),
    SEAL_HASH_OF_ANOTHER_SEAL((them, dice) -> swapField(them.evidence(), Archive.SEALS, 10, dice)),
    ENTRY_MOVED_IN_TIME((them, dice) -> changeEntry(
            them.evidence(), dice, entry -> moved(entry, dice.nextLong(1, 1_000_000) * (dice.nextBoolean() ? 1 : -1)))),
    ENTRY_OF_ANOTHER_SERVICE((them, dice) -> fromOther(them, Archive.ENTRIES, dice)),
    SEAL_OF_ANOTHER_SERVICE((them, dice) -> fromOther(them, Archive.SEALS, dice)),
    HEAD_OF_ANOTHER_SERVICE((them, dice) -> fromOther(them, Archive.HEADS, dice)),
    FILE_OF_ANOTHER_SERVICE((them, dice) -> {
        String file = anyFile(dice);
        return them.evidence().with(file, them.other().file(file));
    }),
    ARCHIVE_OF_ANOTHER_SERVICE((them, dice) -> them.other()),
    FORGED_ENTRY_RESEALED_UNSIGNED((them, dice) -> {
        byte[] heads = them.evidence().heads();
        return forgery(them, dice).signed(Story.NO_KEY, Story.NO_KEY).with(Archive.HEADS, heads);
    }),
    FORGED_ENTRY_SIGNED_WITH_AN_UNKNOWN_KEY(
            (them, dice) -> forgery(them, dice).signed(Story.FIRST_KEY, them.unknownKey())),
    FORGED_ENTRY_SIGNED_UNDER_A_STOLEN_NAME(
            (them, dice) -> forgery(them, dice).signed(Story.FIRST_KEY, Story.STOLEN_NAME_KEY)),
    FORGED_ENTRY_SIGNED_WITH_A_RETIRED_KEY(
            (them, dice) -> forgery(them, dice).signed(Story.FIRST_KEY, Story.FIRST_KEY)),
    CUT_BACK_TO_AN_EARLIER_HEAD((them, dice) -> cutBack(them.evidence(), dice.nextInt(1, 3)));

    private static final List<String> FILES = List.of(Archive.ENTRIES, Archive.SEALS, Archive.HEADS);

    private final Way way;

    Tamper(Way way) {
        this.way = way;
    }

    interface Way {
        Evidence apply(Them them, RandomGenerator dice);
    }

    /** @param other what another service wrote, signed with the same keys */
    record Them(Story story, Evidence evidence, Evidence other, KeyFile unknownKey) {}

    /** A tampered copy, never equal to the original. */
    Evidence apply(Them them, RandomGenerator dice) {
        Evidence tampered = way.apply(them, dice);
        while (tampered.isSameAs(them.evidence())) {
            tampered = way.apply(them, dice);
        }
        return tampered;
    }

    private static String anyFile(RandomGenerator dice) {
        return FILES.get(dice.nextInt(FILES.size()));
    }

    private static Evidence changeByte(Evidence evidence, String file, RandomGenerator dice) {
        byte[] bytes = evidence.file(file).clone();
        bytes[dice.nextInt(bytes.length)] ^= (byte) dice.nextInt(1, 256);
        return evidence.with(file, bytes);
    }

    private static Evidence insertByte(Evidence evidence, String file, RandomGenerator dice) {
        byte[] bytes = evidence.file(file);
        int at = dice.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        longer[at] = (byte) dice.nextInt(256);
        return evidence.with(file, longer);
    }

    private static Evidence removeByte(Evidence evidence, String file, RandomGenerator dice) {
        byte[] bytes = evidence.file(file);
        int at = dice.nextInt(bytes.length);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
        return evidence.with(file, shorter);
    }

    private static Evidence delete(Evidence evidence, String file, RandomGenerator dice) {
        List<String> lines = evidence.lines(file);
        lines.remove(dice.nextInt(lines.size()));
        return evidence.withLines(file, lines);
    }

    private static Evidence reorder(Evidence evidence, String file, RandomGenerator dice) {
        List<String> lines = evidence.lines(file);
        Collections.swap(lines, dice.nextInt(lines.size()), dice.nextInt(lines.size()));
        return evidence.withLines(file, lines);
    }

    private static Evidence repeat(Evidence evidence, String file, RandomGenerator dice) {
        List<String> lines = evidence.lines(file);
        lines.add(dice.nextInt(lines.size() + 1), lines.get(dice.nextInt(lines.size())));
        return evidence.withLines(file, lines);
    }

    private static Evidence truncate(Evidence evidence, String file, RandomGenerator dice) {
        byte[] bytes = evidence.file(file);
        return evidence.with(file, Arrays.copyOf(bytes, dice.nextInt(bytes.length)));
    }

    private static Evidence cutBeginning(Evidence evidence, String file, RandomGenerator dice) {
        byte[] bytes = evidence.file(file);
        return evidence.with(file, Arrays.copyOfRange(bytes, dice.nextInt(1, bytes.length + 1), bytes.length));
    }

    private static Evidence swapField(Evidence evidence, String file, int field, RandomGenerator dice) {
        List<String> lines = evidence.lines(file);
        int target = dice.nextInt(lines.size());
        String[] fields = lines.get(target).split("\t", -1);
        fields[field] = lines.get(dice.nextInt(lines.size())).split("\t", -1)[field];
        lines.set(target, String.join("\t", fields));
        return evidence.withLines(file, lines);
    }

    private static Evidence fromOther(Them them, String file, RandomGenerator dice) {
        List<String> lines = them.evidence().lines(file);
        int at = dice.nextInt(lines.size());
        lines.set(at, them.other().lines(file).get(at));
        return them.evidence().withLines(file, lines);
    }

    private static Evidence changeEntry(Evidence evidence, RandomGenerator dice, UnaryOperator<String[]> change) {
        List<String> lines = evidence.lines(Archive.ENTRIES);
        int at = dice.nextInt(lines.size());
        lines.set(at, String.join("\t", change.apply(lines.get(at).split("\t", -1))));
        return evidence.withLines(Archive.ENTRIES, lines);
    }

    private static String[] moved(String[] fields, long seconds) {
        fields[2] = Instant.parse(fields[2]).plusSeconds(seconds).toString();
        return fields;
    }

    /** The story with another amount in one entry that the last head speaks for first. */
    private static Story forgery(Them them, RandomGenerator dice) {
        List<List<Entry>> windows = new ArrayList<>(them.story().windows());
        int window = dice.nextInt(2, windows.size());
        List<Entry> entries = new ArrayList<>(windows.get(window));
        int at = dice.nextInt(entries.size());
        Entry entry = entries.get(at);
        entries.set(
                at,
                new Entry(
                        entry.position(),
                        entry.recordedAt(),
                        entry.kind(),
                        entry.actor(),
                        entry.actingFor(),
                        entry.action(),
                        entry.subject(),
                        "amountFen=" + dice.nextInt(100),
                        entry.contentHash(),
                        entry.answerHash()));
        windows.set(window, List.copyOf(entries));
        return new Story(them.story().service(), List.copyOf(windows));
    }

    /** Entries, seals and heads cut together, so that what is left fits together. */
    private static Evidence cutBack(Evidence evidence, int headsKept) {
        List<String> heads = evidence.lines(Archive.HEADS).subList(0, headsKept);
        Head last = Head.read(heads.getLast().getBytes(StandardCharsets.UTF_8));
        return evidence.withLines(Archive.HEADS, heads)
                .withLines(Archive.SEALS, evidence.lines(Archive.SEALS).subList(0, Math.toIntExact(last.sealNumber())))
                .withLines(
                        Archive.ENTRIES,
                        evidence.lines(Archive.ENTRIES).subList(0, Math.toIntExact(last.entryCount())));
    }
}
