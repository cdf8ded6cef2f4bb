package org.crediteasyloan.directory;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crediteasyloan.directory.key.TestKeys;
import org.crediteasyloan.directory.staff.StaffFixtures;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.strangers.Body;
import org.crediteasyloan.kit.test.strangers.Operation;
import org.crediteasyloan.kit.test.strangers.Stranger;
import org.crediteasyloan.kit.test.strangers.World;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** What is the operator's: a proposal nobody else knows of, an admitted participant, a draft of reference data and what was published. */
final class Belongings {

    private static final String V1 = "/participant-directory/v1";
    private static final String PARTICIPANT = V1 + "/participants/{code}";
    private static final String TABLE = V1 + "/reference-tables/{table}";
    private static final String STAFF = PARTICIPANT + "/staff";
    private static final String PERSON = STAFF + "/{staffId}";
    private static final String TERMS = """
            {"unitCode":"HQ","duties":["staff-maker"],"reach":{"regionCodes":["460000"]},"validFrom":"2025-01-01"}""";
    private static final String DRAFT =
            "{\"source\":\"%s\",\"content\":{\"kind\":\"RATE_TABLE\",\"entries\":[{\"validFrom\":\"2025-05-20\",\"annualRatePercent\":\"3\"}]}}";
    private static final String LICENCE =
            "{\"licenceNo\":\"1\",\"issuer\":\"某局\",\"validFrom\":\"2020-01-01\",\"standing\":\"VALID\"}";
    private static final String REACH =
            "{\"regionCodes\":[\"460000\"],\"everyIndustry\":false,\"industrySections\":[\"A\"]}";
    private static final String KEY = """
            {"jwk":{"kty":"EC","use":"sig","alg":"ES256","kid":"%s","crv":"P-256",
            "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"},
            "expiresOn":"2099-12-31"}""";
    private static final String GRANT = "{\"changeId\":\"019a7c1e-0000-7000-8000-000000000000\"}";
    private static final String UNITS = """
            {"version":0,"units":[{"unitCode":"HQ","level":"HEAD_OFFICE","nameZh":"总行","nameEn":"Head office",
            "regionCode":"460000","status":"OPEN"}]}""";
    private static final String JWK = """
            {"jwk":{"kty":"EC","use":"sig","alg":"ES256","kid":"strangers","crv":"P-256",
            "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}}""";
    private static final Caller MAKER = Caller.operator("wu.maker", Duty.PARTICIPANT_MAKER);
    private static final Caller APPROVER = Caller.operator("lin.approver", Duty.PARTICIPANT_APPROVER);
    private static final Caller DRAFTER = Caller.operator("su.drafter", Duty.REFERENCE_MAKER);
    private static final Caller PUBLISHER = Caller.operator("xie.publisher", Duty.REFERENCE_APPROVER);

    /** What an operator's person has to hold for an operation; for every other operation being the operator's is enough. */
    private static final Map<String, Set<String>> DUTIES = Map.ofEntries(
            Map.entry("POST " + V1 + "/participants", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("PUT " + PARTICIPANT + "/licence", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("PUT " + PARTICIPANT + "/reach", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("POST " + PARTICIPANT + "/licence/approval", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry(
                    "POST " + PARTICIPANT + "/licence/withdrawal",
                    Set.of(Duty.PARTICIPANT_MAKER, Duty.PARTICIPANT_APPROVER)),
            Map.entry("POST " + PARTICIPANT + "/reach/approval", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry(
                    "POST " + PARTICIPANT + "/reach/withdrawal",
                    Set.of(Duty.PARTICIPANT_MAKER, Duty.PARTICIPANT_APPROVER)),
            Map.entry("POST " + PARTICIPANT + "/review", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("POST " + PARTICIPANT + "/approval", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry("POST " + PARTICIPANT + "/rejection", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry("POST " + PARTICIPANT + "/promotion", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("POST " + PARTICIPANT + "/promotion/approval", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry("POST " + PARTICIPANT + "/suspension", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry("POST " + PARTICIPANT + "/resumption", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry("POST " + PARTICIPANT + "/departure", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry("POST " + PARTICIPANT + "/departure/withdrawal", Set.of(Duty.PARTICIPANT_APPROVER)),
            Map.entry("PUT " + PARTICIPANT + "/units", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("PUT " + PARTICIPANT + "/connection", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("POST " + PARTICIPANT + "/keys", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("POST " + PARTICIPANT + "/keys/{kid}/retirement", Set.of(Duty.PARTICIPANT_MAKER)),
            Map.entry("GET " + TABLE + "/draft", Set.of(Duty.REFERENCE_MAKER, Duty.REFERENCE_APPROVER)),
            Map.entry("PUT " + TABLE + "/draft", Set.of(Duty.REFERENCE_MAKER)),
            Map.entry("POST " + TABLE + "/publication", Set.of(Duty.REFERENCE_APPROVER)),
            Map.entry("GET " + STAFF, Set.of()),
            Map.entry("POST " + STAFF, Set.of()),
            Map.entry("GET " + PERSON, Set.of()),
            Map.entry("PUT " + PERSON + "/terms", Set.of()),
            Map.entry("POST " + PERSON + "/approval", Set.of()),
            Map.entry("POST " + PERSON + "/rejection", Set.of()),
            Map.entry("POST " + PERSON + "/departure", Set.of()),
            Map.entry("POST " + PERSON + "/absence", Set.of()),
            Map.entry("POST " + PERSON + "/absence/end", Set.of()),
            Map.entry("GET " + V1 + "/dead-letters", Set.of(Duty.PLATFORM_OPERATOR)),
            Map.entry("POST " + V1 + "/dead-letters/{id}/replay", Set.of(Duty.PLATFORM_OPERATOR)),
            Map.entry("POST " + V1 + "/dead-letters/{id}/discard", Set.of(Duty.PLATFORM_OPERATOR)));

    private final String suffix = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String proposed = "BANK-P" + suffix;
    private final String admitted = "BANK-A" + suffix;
    private final String published = "rate-table.PUBLISHED_" + suffix;
    private final String drafted = "rate-table.DRAFTED_" + suffix;
    private final Caller developer =
            new Caller(TestTokens.person("zhou.developer-" + suffix, "BANK-HNRCB", "BANK", Duty.SANDBOX_DEVELOPER));
    private final String sandbox;
    private final String draftSource = "秘密公告" + suffix;
    private final StaffFixtures employer;
    private final UUID staffId;

    Belongings() {
        Institutions.regionsPublished();
        MAKER.post("/participants", proposal(proposed, "秘密银行" + suffix, "Secret bank " + suffix))
                .statusCode(201);
        MAKER.post("/participants", proposal(admitted, "某银行", "A bank")).statusCode(201);
        MAKER.post("/participants/" + admitted + "/review").statusCode(200);
        APPROVER.post("/participants/" + admitted + "/approval").statusCode(200);
        MAKER.post("/participants/" + admitted + "/keys", KEY.formatted("first"))
                .statusCode(201);
        this.sandbox = developer
                .post("/sandboxes", Map.of("jwk", TestKeys.ellipticCurve("strangers-know-it", "P-256", "ES256")))
                .statusCode(201)
                .extract()
                .path("participantCode");
        DRAFTER.put("/reference-tables/" + published + "/draft", DRAFT.formatted("公告"))
                .statusCode(200);
        PUBLISHER
                .post("/reference-tables/" + published + "/publication", Map.of("revision", 1))
                .statusCode(200);
        DRAFTER.put("/reference-tables/" + drafted + "/draft", DRAFT.formatted(draftSource))
                .statusCode(200);
        StaffFixtures.regionsArePublished();
        employer = StaffFixtures.of(
                Institutions.with(
                        Institutions.without(Institutions.bank("OPS-" + suffix), "licence"),
                        "institutionType",
                        "OPERATOR"),
                "OPERATOR");
        staffId = employer.enrolled(
                "secret-account-" + suffix, StaffFixtures.terms("QH", List.of(Duty.HELP_DESK), "469002"));
    }

    /** Whose register of people is among what is here; of the operator's kind, for whom everybody may be taken. */
    String employer() {
        return employer.code();
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
                .path("code", proposed, admitted, employer.code(), sandbox)
                .path("staffId", staffId)
                .path("table", published, drafted)
                .path("version", 1)
                .body("POST " + V1 + "/participants", Body.json(json(proposed)), Body.json(json("BANK-N" + suffix)))
                .path("kid", "first")
                .body("POST " + V1 + "/sandboxes", Body.json(JWK))
                .ownBusiness("POST " + V1 + "/sandboxes", "whoever has the duty opens a sandbox bank of its own")
                .rightful("the developer of a sandbox bank", developer.token())
                .marker(sandbox)
                .body("PUT " + PARTICIPANT + "/connection", Body.json("{\"level\":\"DATA\"}"))
                .body("POST " + PARTICIPANT + "/keys", Body.json(KEY.formatted("strangers")))
                .body("PUT " + PARTICIPANT + "/units", Body.json(UNITS))
                .body("PUT " + PARTICIPANT + "/licence", Body.json(LICENCE))
                .body("PUT " + PARTICIPANT + "/reach", Body.json(REACH))
                .body("POST " + PARTICIPANT + "/licence/approval", Body.json(GRANT))
                .body("POST " + PARTICIPANT + "/reach/approval", Body.json(GRANT))
                .body("POST " + PARTICIPANT + "/rejection", Body.json("{\"reasonCode\":\"NOT_ELIGIBLE\"}"))
                .body("POST " + PARTICIPANT + "/suspension", Body.json("{\"reasonCode\":\"RULES_BROKEN\"}"))
                .body("POST " + PARTICIPANT + "/departure", Body.json("{\"lastDay\":\"2099-12-31\"}"))
                .body("POST " + STAFF, Body.json("""
                                {"subject":"stranger","realName":"外人","phone":"13900000000","terms":%s}""".formatted(TERMS)))
                .body("PUT " + PERSON + "/terms", Body.json(TERMS))
                .body("POST " + PERSON + "/approval", Body.json("{\"revision\":1}"))
                .body("POST " + PERSON + "/rejection", Body.json("{\"revision\":1}"))
                .body("POST " + PERSON + "/departure", Body.json("{}"))
                .body("POST " + PERSON + "/absence", Body.json("{\"from\":\"2099-12-01\",\"until\":\"2099-12-31\"}"))
                .body("PUT " + TABLE + "/draft", Body.json(DRAFT.formatted("外人公告")))
                .body("POST " + TABLE + "/publication", Body.json("{\"revision\":1}"))
                .marker("秘密银行" + suffix, "Secret bank " + suffix, "申请书-" + admitted, draftSource)
                .marker("secret-account-" + suffix)
                .secret(proposed)
                .rightful("the operator", MAKER.token())
                .rightful("the operator's drafter", DRAFTER.token())
                .rightful(
                        "the keeper of the employer's register",
                        employer.maker().token())
                .open("GET " + V1 + "/participants", "who is admitted is known to everybody")
                .open("GET " + PARTICIPANT, "who is admitted is known to everybody")
                .open("GET " + PARTICIPANT + "/units", "where institutions have counters is everybody's to know")
                .open("GET " + PARTICIPANT + "/keys", "a public key is everybody's to know")
                .open("GET " + V1 + "/connection-levels", "what each level switches on is known to everybody")
                .open("GET " + V1 + "/institution-types", "what types there are is known to everybody")
                .open("GET " + V1 + "/standing-reasons", "what reasons there are is known to everybody")
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
                && !operation.path().startsWith(V1 + "/sandboxes")
                && (needed == null || !Collections.disjoint(stranger.duties(), needed));
    }

    private static Map<String, Object> proposal(String code, String nameZh, String nameEn) {
        return Institutions.with(Institutions.with(Institutions.bank(code), "nameZh", nameZh), "nameEn", nameEn);
    }

    private static String json(String code) {
        return """
                {"code":"%s","institutionType":"COMMERCIAL_BANK","nameZh":"外人","nameEn":"Stranger","regionCode":"460000",
                "licence":%s,"documentReferences":["1"]}""".formatted(code, LICENCE);
    }
}
