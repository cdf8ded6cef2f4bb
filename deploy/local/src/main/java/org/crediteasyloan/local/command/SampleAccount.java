package org.crediteasyloan.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person of the sample realm. The realm file is the only place where they are written down. */
record SampleAccount(String username, String realName, String participant, List<String> duties) {

    static List<SampleAccount> readAll(Path realm) throws IOException {
        List<SampleAccount> accounts = new ArrayList<>();
        for (JsonNode user : new ObjectMapper().readTree(realm.toFile()).path("users")) {
            if (user.has("serviceAccountClientId")) {
                continue;
            }
            List<String> duties = new ArrayList<>();
            user.path("realmRoles").forEach(role -> duties.add(role.asText()));
            accounts.add(new SampleAccount(
                    user.path("username").asText(),
                    user.at("/attributes/real_name/0").asText(),
                    user.at("/attributes/participant/0").asText("-"),
                    List.copyOf(duties)));
        }
        return List.copyOf(accounts);
    }
}
