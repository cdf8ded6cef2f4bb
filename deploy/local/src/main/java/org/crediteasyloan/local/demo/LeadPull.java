package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.crediteasyloan.local.client.Answer;

/** A bank's machine pulls leads by cursor; names stay hidden until the enterprise confirms. */
final class LeadPull {

    private static final int SOME_LEADS = 500;

    private final Cast cast;
    private final Story story;

    LeadPull(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    void pull() {
        story.chapter("线索拉取 · A bank pulls leads by cursor");
        Set<String> leads = new HashSet<>();
        String[] cursor = {""};
        int[] pages = {0};
        // Rows become borrowers, borrowers become leads; the machine goes on from its cursor until it has what was
        // pushed.
        story.await(SOME_LEADS + " leads", () -> readPage(cursor, pages, leads), page -> leads.size() >= SOME_LEADS);
        story.says(
                cast.bankMachine,
                "pulled %d leads in %d pages; a cursor misses none and repeats none",
                leads.size(),
                pages[0]);
    }

    private Answer readPage(String[] cursor, int[] pages, Set<String> leads) {
        String after = cursor[0].isEmpty() ? "" : "&after=" + cursor[0];
        Answer page = story.done("pull leads", cast.bankMachine.get("/whitelist/v1/leads?limit=200" + after));
        for (JsonNode lead : page.body().at("/items")) {
            leads.add(lead.at("/leadId").asText());
            boolean masked = lead.at("/status").asText().equals("AWAITING_CONFIRMATION");
            story.check(
                    "an unconfirmed lead shows neither name nor contact: " + lead,
                    !masked
                            || (lead.at("/nameZh").isMissingNode()
                                    && lead.at("/contact").isMissingNode()));
        }
        if (!page.body().at("/items").isEmpty()) {
            pages[0]++;
        }
        cursor[0] =
                Optional.of(page.text("/next")).filter(next -> !next.isEmpty()).orElse(cursor[0]);
        return page;
    }
}
