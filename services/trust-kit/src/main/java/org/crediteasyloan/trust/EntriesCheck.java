package org.crediteasyloan.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the entries are those that the seals hold, one after the other; a window at a time, so that memory stays small. */
final class EntriesCheck {

    private final String service;
    private final List<Seal> seals;
    private final List<Finding> findings;
    private final List<Read> window = new ArrayList<>();
    private int current;
    private EntryPosition last = EntryPosition.START;

    EntriesCheck(String service, List<Seal> seals, List<Finding> findings) {
        this.service = service;
        this.seals = seals;
        this.findings = findings;
    }

    private record Read(long line, String hash) {}

    void next(long line, byte[] entry) {
        try {
            EntryPosition position = Entry.positionOf(entry);
            if (position.compareTo(last) <= 0) {
                find(line, "the entry at " + position + " stands behind the entry at " + last);
            } else {
                last = position;
            }
            while (current < seals.size()
                    && position.compareTo(seals.get(current).through()) > 0) {
                closeWindow();
            }
        } catch (Unreadable unreadable) {
            find(line, "this line " + unreadable.getMessage());
        }
        if (current == seals.size()) {
            find(line, "this entry stands behind the last seal");
        } else {
            window.add(new Read(line, Entry.hash(service, entry)));
        }
    }

    void end() {
        while (current < seals.size()) {
            closeWindow();
        }
    }

    private void closeWindow() {
        Seal seal = seals.get(current++);
        List<String> expected = seal.entryHashes();
        if (!window.stream().map(Read::hash).toList().equals(expected)) {
            compare(seal, expected);
        }
        window.clear();
    }

    private void compare(Seal seal, List<String> expected) {
        Map<String, Integer> missing = new HashMap<>();
        for (int index = 0; index < expected.size(); index++) {
            missing.put(expected.get(index), index);
        }
        boolean isComplete = true;
        for (Read each : window) {
            if (missing.remove(each.hash()) == null) {
                isComplete = false;
                find(each.line(), "seal " + seal.number() + " holds no such entry: it was changed, added or repeated");
            }
        }
        missing.values().stream()
                .sorted()
                .forEach(index -> find(
                        0,
                        "entry " + (index + 1) + " of " + expected.size() + " of seal " + seal.number() + " (behind "
                                + seal.after() + ", through " + seal.through() + ") is missing or was changed"));
        if (isComplete && missing.isEmpty()) {
            find(window.getFirst().line(), "the entries of seal " + seal.number() + " are not in the sealed order");
        }
    }

    private void find(long line, String what) {
        findings.add(new Finding(Archive.ENTRIES, line, what));
    }
}
