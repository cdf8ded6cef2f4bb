package org.crediteasyloan.local.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crediteasyloan.local.chaos.Acknowledgements.Kind;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Platform;

/** Another bank follows the leads, takes one after the other and reports that nobody answered, which opens it again. */
final class Canvassing implements Journey {

    private static final String LEADS = "/whitelist/v1/leads";

    private final PatientCaller caller;
    private final Actor officer;
    private final FeedFollower leads;
    private int reported;

    Canvassing(Platform platform, PatientCaller caller) {
        this.caller = caller;
        this.officer = Actor.person(platform, "other bank's officer", "hnbank.officer");
        this.leads = new FeedFollower(caller, officer, LEADS, "/leadId");
    }

    @Override
    public void goOn() {
        Optional<JsonNode> open = leads.readOn().values().stream()
                .filter(lead -> lead.at("/status").asText().equals("OPEN"))
                .findFirst();
        if (open.isPresent()) {
            String leadId = open.get().at("/leadId").asText();
            String lead = LEADS + "/" + leadId;
            caller.acknowledged(officer, lead + "/lease", Map.of());
            caller.acknowledgedOf(
                    Kind.LEAD_FEEDBACK, leadId, officer, lead + "/feedback", Map.of("outcomeCode", "UNREACHABLE"));
            reported++;
        }
        PatientCaller.pause();
        PatientCaller.pause();
    }

    @Override
    public int rounds() {
        return reported;
    }

    @Override
    public List<FeedFollower> feeds() {
        return List.of(leads);
    }

    @Override
    public String name() {
        return "leads worked on";
    }
}
