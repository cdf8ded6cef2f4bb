package org.crediteasyloan.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;

/** Institutions as tests need them, brought as far as they say by the operator's people. */
public final class Institutions {

    public static final Caller MAKER = Caller.operator("chen.jing", "participant-maker");
    public static final Caller APPROVER = Caller.operator("wang.wei", "participant-approver");

    private Institutions() {}

    /** A code nobody has yet. */
    public static String newCode(String prefix) {
        return prefix + "-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }

    public static Map<String, Object> bank(String code) {
        return Map.of(
                "code",
                code,
                "institutionType",
                "COMMERCIAL_BANK",
                "nameZh",
                "测试银行",
                "nameEn",
                "Test bank",
                "regionCode",
                "460000",
                "licence",
                licence("2020-01-01", "2099-12-31", "VALID"),
                "documentReferences",
                List.of("申请书-" + code));
    }

    /** With its reach, for which there have to be regions. */
    public static Map<String, Object> regulator(String code, Map<String, Object> reach) {
        regionsPublished();
        return with(
                with(with(without(bank(code), "licence"), "institutionType", "SECTOR_REGULATOR"), "reach", reach),
                "nameEn",
                "Test regulator");
    }

    public static Map<String, Object> reach(List<String> regionCodes, List<String> industrySections) {
        return Map.of("regionCodes", regionCodes, "everyIndustry", false, "industrySections", industrySections);
    }

    public static Map<String, Object> licence(String validFrom, String validUntil, String standing) {
        return Map.of(
                "licenceNo",
                "B0001H246010001",
                "issuer",
                "国家金融监督管理总局海南监管局",
                "validFrom",
                validFrom,
                "validUntil",
                validUntil,
                "standing",
                standing);
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> body, String field) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.remove(field);
        return changed;
    }

    /** Reaches and units lie in regions that were published; the sample's stay once they are. */
    public static void regionsPublished() {
        published("regions");
    }

    /** What a level of connection needs and switches on stands in a table that was published; the sample's stays once it is. */
    public static void connectionLevelsPublished() {
        published("connection-levels");
    }

    private static void published(String table) {
        String tablePath = "/reference-tables/" + table;
        Caller drafter = Caller.operator("su.huimin", "reference-maker");
        if (drafter.get(tablePath).extract().statusCode() == 404) {
            long revision = drafter.put(tablePath + "/draft", sampleOf(table))
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getLong("revision");
            Caller.operator("xie.haifeng", "reference-approver")
                    .post(tablePath + "/publication", Map.of("revision", revision))
                    .statusCode(200);
        }
    }

    private static String sampleOf(String table) {
        try {
            return Files.readString(
                    Path.of("..", "..", "deploy", "local", "sample-data", "reference", table + ".json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String path(String code) {
        return "/participants/" + code;
    }

    public static void reviewed(Map<String, Object> proposal) {
        MAKER.post("/participants", proposal).statusCode(201);
        MAKER.post(path(proposal) + "/review").statusCode(200);
    }

    public static void inSandbox(Map<String, Object> proposal) {
        reviewed(proposal);
        APPROVER.post(path(proposal) + "/approval").statusCode(200);
    }

    public static void active(Map<String, Object> proposal) {
        inSandbox(proposal);
        MAKER.post(path(proposal) + "/promotion").statusCode(200);
        APPROVER.post(path(proposal) + "/promotion/approval").statusCode(200);
    }

    public static String statusOf(String code) {
        return APPROVER.get(path(code)).extract().path("status");
    }

    /** As if a day had gone by since; the change says of what. */
    public static void theDayIsOver(String code, String change) {
        TestDatabase.execute("UPDATE participant SET " + change + " WHERE code = '" + code + "'");
        TestDatabase.execute("UPDATE deadline SET due_at = now()"
                + " WHERE subject_id = (SELECT deadline_id FROM participant WHERE code = '" + code + "')");
    }

    private static String path(Map<String, Object> proposal) {
        return path((String) proposal.get("code"));
    }
}
