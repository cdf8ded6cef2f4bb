package org.crediteasyloan.directory;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.strangers.Body;
import org.crediteasyloan.kit.test.strangers.Operation;
import org.crediteasyloan.kit.test.strangers.Stranger;
import org.crediteasyloan.kit.test.strangers.World;

/** What is the operator's: a proposal nobody else knows of, an admitted participant, a draft of reference data and what was published. */
final class Belongings {

    private static final String V1 = "/participant-directory/v1";
    private static final String PARTICIPANT = V1 + "/participants/{code}";
    private static final String TABLE = V1 + "/reference-tables/{table}";
    private static final String DRAFT =
            "{\"source\":\"%s\",\"content\":{\"kind\":\"RATE_TABLE\",\"entries\":[{\"validFrom\":\"2025-05-20\",\"annualRatePercent\":\"3\"}]}}";
    private static final Caller MAKER = Caller.operator("wu.maker", Duty.PARTICIPANT_MAKER);
    private static final Caller APPROVER = Caller.operator("lin.approver", Duty.PARTICIPANT_APPROVER);
    private static final Caller DRAFTER = Caller.operator("su.drafter", Duty.REFERENCE_MAKER);
    private static final Caller PUBLISHER = Caller.operator("xie.publisher", Duty.REFERENCE_APPROVER);

    /** What an operator's person has to hold for an operation; for every other operation being the operator's is enough. */
    private static final Map<String, Set<String>> DUTIES = Map.of(
            "POST " + V1 + "/participants", Set.of(Duty.PARTICIPANT_MAKER),
            "POST " + PARTICIPANT + "/approval", Set.of(Duty.PARTICIPANT_APPROVER),
            "POST " + PARTICIPANT + "/suspension", Set.of(Duty.PARTICIPANT_APPROVER),
            "POST " + PARTICIPANT + "/resumption", Set.of(Duty.PARTICIPANT_APPROVER),
            "GET " + TABLE + "/draft", Set.of(Duty.REFERENCE_MAKER, Duty.REFERENCE_APPROVER),
            "PUT " + TABLE + "/draft", Set.of(Duty.REFERENCE_MAKER),
            "POST " + TABLE + "/publication", Set.of(Duty.REFERENCE_APPROVER),
            "GET " + V1 + "/dead-letters", Set.of(Duty.PLATFORM_OPERATOR),
            "POST " + V1 + "/dead-letters/{id}/replay", Set.of(Duty.PLATFORM_OPERATOR),
            "POST " + V1 + "/dead-letters/{id}/discard", Set.of(Duty.PLATFORM_OPERATOR));

    private final String suffix = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String proposed = "BANK-P" + suffix;
    private final String admitted = "BANK-A" + suffix;
    private final String published = "rate-table.PUBLISHED_" + suffix;
    private final String drafted = "rate-table.DRAFTED_" + suffix;
    private final String draftSource = "秘密公告" + suffix;

    Belongings() {
        MAKER.post("/participants", proposal(proposed, "秘密银行" + suffix, "Secret bank " + suffix))
                .statusCode(201);
        MAKER.post("/participants", proposal(admitted, "某银行", "A bank")).statusCode(201);
        APPROVER.post("/participants/" + admitted + "/approval").statusCode(200);
        DRAFTER.put("/reference-tables/" + published + "/draft", DRAFT.formatted("公告"))
                .statusCode(200);
        PUBLISHER
                .post("/reference-tables/" + published + "/publication", Map.of("revision", 1))
                .statusCode(200);
        DRAFTER.put("/reference-tables/" + drafted + "/draft", DRAFT.formatted(draftSource))
                .statusCode(200);
    }

    World asStrangersMeetThem() {
        return world().rightfulAfterAll(
                        "every person of the operator acts for the platform", Belongings::actsForThePlatform);
    }

    World asTheDatabaseMeetsThem() {
        return world().rightfulAfterAll(
                        "the database knows the operator, not its people's duties",
                        (stranger, operation) -> stranger.kind().equals("OPERATOR"));
    }

    private World world() {
        World world = World.of("participant-directory", Duty.class)
                .path("id", UUID.randomUUID())
                .body("POST /participant-directory/v1/dead-letters/{id}/discard", Body.json("{\"reason\":\"no use\"}"))
                .path("code", proposed, admitted)
                .path("table", published, drafted)
                .path("version", 1)
                .body("POST " + V1 + "/participants", Body.json(json(proposed)), Body.json(json("BANK-N" + suffix)))
                .body("PUT " + TABLE + "/draft", Body.json(DRAFT.formatted("外人公告")))
                .body("POST " + TABLE + "/publication", Body.json("{\"revision\":1}"))
                .marker("秘密银行" + suffix, "Secret bank " + suffix, draftSource)
                .secret(proposed)
                .rightful("the operator", MAKER.token())
                .rightful("the operator's drafter", DRAFTER.token())
                .open("GET " + V1 + "/participants", "who is admitted is known to everybody")
                .open("GET " + PARTICIPANT, "who is admitted is known to everybody")
                .open("GET " + V1 + "/reference-tables", "published reference data is everybody's")
                .open("GET " + TABLE, "published reference data is everybody's")
                .open("GET " + TABLE + "/versions/{version}", "published reference data is everybody's");
        DUTIES.keySet()
                .forEach(operation -> world.refusedAtTheDoor(operation, "only an operator's person gets further"));
        return world;
    }

    private static boolean actsForThePlatform(Stranger stranger, Operation operation) {
        Set<String> needed = DUTIES.get(operation.name());
        return stranger.kind().equals("OPERATOR")
                && (needed == null || !Collections.disjoint(stranger.duties(), needed));
    }

    private static Map<String, String> proposal(String code, String nameZh, String nameEn) {
        return Map.of("code", code, "kind", "BANK", "nameZh", nameZh, "nameEn", nameEn, "regionCode", "460000");
    }

    private static String json(String code) {
        return "{\"code\":\"%s\",\"kind\":\"BANK\",\"nameZh\":\"外人\",\"nameEn\":\"Stranger\",\"regionCode\":\"460000\"}"
                .formatted(code);
    }
}
