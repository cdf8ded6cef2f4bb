package org.crediteasyloan.local.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;

/** Pulls a feed by cursor through the storm and keeps the last it heard of each object. */
final class FeedFollower {

    private final PatientCaller caller;
    private final Actor reader;
    private final String path;
    private final String idPointer;
    private final Map<String, JsonNode> last = new LinkedHashMap<>();
    private final Set<JsonNode> all = new HashSet<>();
    private final List<String> repeated = new ArrayList<>();
    private String cursor = "";

    FeedFollower(PatientCaller caller, Actor reader, String path, String idPointer) {
        this.caller = caller;
        this.reader = reader;
        this.path = path;
        this.idPointer = idPointer;
    }

    String path() {
        return path;
    }

    /** What is known of every object after reading on to the end. */
    Map<String, JsonNode> readOn() {
        Answer page = caller.seen(reader, pageAfter(cursor), answer -> true);
        while (!page.body().at("/items").isEmpty()) {
            for (JsonNode item : page.body().at("/items")) {
                last.put(item.at(idPointer).asText(), item);
                if (!all.add(item)) {
                    repeated.add(path + " gave twice: " + item);
                }
            }
            cursor = Optional.of(page.text("/next"))
                    .filter(next -> !next.isEmpty())
                    .orElse(cursor);
            page = caller.seen(reader, pageAfter(cursor), answer -> true);
        }
        return last;
    }

    /** What the follower heard twice, and what somebody who reads from the beginning now sees and it did not. */
    List<String> faults() {
        readOn();
        FeedFollower fresh = new FeedFollower(caller, reader, path, idPointer);
        List<String> faults = new ArrayList<>(repeated);
        fresh.readOn().forEach((id, item) -> {
            if (!item.equals(last.get(id))) {
                faults.add(path + " kept back " + item + ", known is " + last.get(id));
            }
        });
        return faults;
    }

    private String pageAfter(String position) {
        return path + "?limit=200" + (position.isEmpty() ? "" : "&after=" + position);
    }
}
