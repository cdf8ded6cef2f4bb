package org.crediteasyloan.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.strangers.Body;
import org.crediteasyloan.kit.test.strangers.Operation;
import org.crediteasyloan.kit.test.strangers.Stranger;
import org.crediteasyloan.kit.test.strangers.World;

/** What is the operator's: a proposal nobody else knows of, an admitted participant, published reference data. */
final class Belongings {

    private static final String V1 = "/participant-directory/v1";
    private static final String PARTICIPANT = V1 + "/participants/{code}";
    private static final String CALENDAR = V1 + "/reference/working-day-calendar/{year}";
    private static final String RATES = V1 + "/reference/rate-tables/{rateCode}";
    private static final String YEAR = "{\"offDays\":[],\"workingWeekends\":[],\"provisional\":false}";
    private static final String ENTRIES = "{\"entries\":[{\"validFrom\":\"2025-05-20\",\"annualRatePercent\":\"3\"}]}";
    private static final Caller MAKER = Caller.operator("wu.maker", Duty.PARTICIPANT_MAKER);
    private static final Caller APPROVER = Caller.operator("lin.approver", Duty.PARTICIPANT_APPROVER);
    private static final Caller PUBLISHER = Caller.operator("he.publisher", Duty.PLATFORM_OPERATOR);

    /** What an operator's person has to hold for an operation; for every other operation being the operator's is enough. */
    private static final Map<String, String> DUTIES = Map.of(
            "POST " + V1 + "/participants", Duty.PARTICIPANT_MAKER,
            "POST " + PARTICIPANT + "/approval", Duty.PARTICIPANT_APPROVER,
            "POST " + PARTICIPANT + "/suspension", Duty.PARTICIPANT_APPROVER,
            "POST " + PARTICIPANT + "/resumption", Duty.PARTICIPANT_APPROVER,
            "PUT " + CALENDAR, Duty.PLATFORM_OPERATOR,
            "PUT " + RATES, Duty.PLATFORM_OPERATOR,
            "GET " + V1 + "/dead-letters", Duty.PLATFORM_OPERATOR,
            "POST " + V1 + "/dead-letters/{id}/replay", Duty.PLATFORM_OPERATOR,
            "POST " + V1 + "/dead-letters/{id}/discard", Duty.PLATFORM_OPERATOR);

    private final String suffix = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String proposed = "BANK-P" + suffix;
    private final String admitted = "BANK-A" + suffix;
    private final String rateCode = "RATE_" + suffix;

    Belongings() {
        MAKER.post("/participants", proposal(proposed, "秘密银行" + suffix, "Secret bank " + suffix))
                .statusCode(201);
        MAKER.post("/participants", proposal(admitted, "某银行", "A bank")).statusCode(201);
        APPROVER.post("/participants/" + admitted + "/approval").statusCode(200);
        PUBLISHER.put("/reference/rate-tables/" + rateCode, ENTRIES).statusCode(200);
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
                .path("year", 2041)
                .path("rateCode", rateCode)
                .body("POST " + V1 + "/participants", Body.json(json(proposed)), Body.json(json("BANK-N" + suffix)))
                .body("PUT " + CALENDAR, Body.json(YEAR))
                .body("PUT " + RATES, Body.json(ENTRIES))
                .marker("秘密银行" + suffix, "Secret bank " + suffix)
                .secret(proposed)
                .rightful("the operator", MAKER.token())
                .open("GET " + V1 + "/participants", "who is admitted is known to everybody")
                .open("GET " + PARTICIPANT, "who is admitted is known to everybody")
                .open("GET " + V1 + "/reference/working-day-calendar", "published reference data is everybody's")
                .open("GET " + RATES, "published reference data is everybody's");
        DUTIES.keySet()
                .forEach(operation -> world.refusedAtTheDoor(operation, "only an operator's person gets further"));
        return world;
    }

    private static boolean actsForThePlatform(Stranger stranger, Operation operation) {
        String needed = DUTIES.get(operation.name());
        return stranger.kind().equals("OPERATOR")
                && (needed == null || stranger.duties().contains(needed));
    }

    private static Map<String, String> proposal(String code, String nameZh, String nameEn) {
        return Map.of("code", code, "kind", "BANK", "nameZh", nameZh, "nameEn", nameEn, "regionCode", "460000");
    }

    private static String json(String code) {
        return "{\"code\":\"%s\",\"kind\":\"BANK\",\"nameZh\":\"外人\",\"nameEn\":\"Stranger\",\"regionCode\":\"460000\"}"
                .formatted(code);
    }
}
