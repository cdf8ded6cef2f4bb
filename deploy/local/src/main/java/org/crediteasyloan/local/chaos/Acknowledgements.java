package org.crediteasyloan.local.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the platform has promised: every request it acknowledged, by kind, with the id it concerns. */
final class Acknowledgements {

    private final Map<Kind, List<String>> ids = new ConcurrentHashMap<>();
    private final List<String> givenUp = Collections.synchronizedList(new ArrayList<>());

    /** Tries that brought no answer or an uncertain one, and answers that said no for now. */
    final AtomicLong uncertainTries = new AtomicLong();

    final AtomicLong refusedTries = new AtomicLong();

    enum Kind {
        MANDATE,
        CONSENT,
        APPLICATION,
        DEPARTMENT_DECISION,
        ACCEPTANCE,
        OFFER,
        SELECTION,
        CONTRACT,
        DISBURSEMENT,
        INTEREST_REPORT,
        PAYOUT,
        RELEASE,
        CONFIRMATION,
        PARTICIPANT,
        LEAD_FEEDBACK
    }

    void add(Kind kind, String id) {
        ids.computeIfAbsent(kind, first -> Collections.synchronizedList(new ArrayList<>()))
                .add(id);
    }

    List<String> of(Kind kind) {
        return List.copyOf(ids.getOrDefault(kind, List.of()));
    }

    long count() {
        return ids.values().stream().mapToLong(List::size).sum();
    }

    void giveUp(String request) {
        givenUp.add(request);
    }

    List<String> givenUp() {
        return List.copyOf(givenUp);
    }
}
