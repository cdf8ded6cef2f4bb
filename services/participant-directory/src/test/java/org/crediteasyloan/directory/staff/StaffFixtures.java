package org.crediteasyloan.directory.staff;

import static org.crediteasyloan.directory.Institutions.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crediteasyloan.directory.Caller;
import org.crediteasyloan.directory.Institutions;
import org.crediteasyloan.kit.identity.Duty;
import org.crediteasyloan.kit.test.tokens.TestTokens;

/** An institution with units, the two persons who keep its register, and terms as they are sent. */
public final class StaffFixtures {

    public static final String REAL_NAME = "羊小红";

    private static final Path REGIONS =
            Path.of("..", "..", "deploy", "local", "sample-data", "reference", "regions.json");

    private final String code;
    private final String kind;

    private StaffFixtures(String code, String kind) {
        this.code = code;
        this.kind = kind;
    }

    /** A bank with a head office for Hainan, an open branch in Qionghai and a closed one in Wanning. */
    public static StaffFixtures bank() {
        String code = Institutions.newCode("BANK");
        Institutions.inSandbox(Institutions.bank(code));
        return new StaffFixtures(code, "BANK").withUnits();
    }

    /** Of whatever kind the proposal's type is of. */
    public static StaffFixtures of(Map<String, Object> proposal, String kind) {
        Institutions.inSandbox(proposal);
        return new StaffFixtures((String) proposal.get("code"), kind).withUnits();
    }

    public String code() {
        return code;
    }

    public String staff() {
        return path(code) + "/staff";
    }

    public Caller person(String subject, String... duties) {
        return new Caller(TestTokens.person(subject, code, kind, duties));
    }

    public Caller maker() {
        return person("fu.hong", Duty.STAFF_MAKER);
    }

    public Caller approver() {
        return person("cai.zhenhua", Duty.STAFF_APPROVER);
    }

    /** Enrolled by both; its id. */
    public UUID enrolled(String subject, Map<String, Object> terms) {
        UUID staffId = proposed(subject, terms);
        approver()
                .post(staff() + "/" + staffId + "/approval", Map.of("revision", 1))
                .statusCode(200);
        return staffId;
    }

    public UUID proposed(String subject, Map<String, Object> terms) {
        return maker().post(staff(), request(subject, terms))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("staffId");
    }

    public static Map<String, Object> request(String subject, Map<String, Object> terms) {
        return Map.of("subject", subject, "realName", REAL_NAME, "phone", "19900001234", "terms", terms);
    }

    /** An account manager of a unit for the regions. */
    public static Map<String, Object> manager(String unitCode, String... regionCodes) {
        return with(terms(unitCode, List.of(Duty.LEAD_READER), regionCodes), "maxOpenCases", 3);
    }

    public static Map<String, Object> terms(String unitCode, List<String> duties, String... regionCodes) {
        return new HashMap<>(Map.of(
                "unitCode",
                unitCode,
                "duties",
                duties,
                "reach",
                Map.of("regionCodes", List.of(regionCodes)),
                "validFrom",
                "2025-01-01"));
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        return Institutions.with(body, field, value);
    }

    public static void regionsArePublished() {
        Caller drafter = Caller.operator("su.huimin", Duty.REFERENCE_MAKER);
        try {
            long revision = drafter.put("/reference-tables/regions/draft", Files.readString(REGIONS))
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getLong("revision");
            Caller.operator("xie.haifeng", Duty.REFERENCE_APPROVER)
                    .post("/reference-tables/regions/publication", Map.of("revision", revision))
                    .statusCode(200);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private StaffFixtures withUnits() {
        String top = kind.equals("REGULATOR") ? "PROVINCE" : "HEAD_OFFICE";
        String below = kind.equals("REGULATOR") ? "COUNTY" : "BRANCH";
        Institutions.MAKER
                .put(
                        path(code) + "/units",
                        Map.of(
                                "version",
                                0,
                                "units",
                                List.of(
                                        unit("HQ", Map.of(), top, "460000", "OPEN"),
                                        unit("QH", Map.of("parentCode", "HQ"), below, "469002", "OPEN"),
                                        unit("WN", Map.of("parentCode", "HQ"), below, "469006", "CLOSED"))))
                .statusCode(200);
        return this;
    }

    private static Map<String, Object> unit(
            String unitCode, Map<String, Object> parent, String level, String region, String status) {
        Map<String, Object> unit = new HashMap<>(parent);
        unit.putAll(Map.of(
                "unitCode",
                unitCode,
                "level",
                level,
                "nameZh",
                "机构",
                "nameEn",
                "Unit",
                "regionCode",
                region,
                "status",
                status));
        return unit;
    }
}
