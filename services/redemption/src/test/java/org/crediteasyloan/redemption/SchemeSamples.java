package org.crediteasyloan.redemption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.crediteasyloan.redemption.scheme.SchemeTerms;

/** The schemes of the golden tests, as their owners would write them down. */
public final class SchemeSamples {

    public static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private SchemeSamples() {}

    /** Central service-sector subsidy 2026: 1 point, at most a year, 10,000,000 yuan a firm; centre 90 %, province 10 %. */
    public static ObjectNode serviceSector() {
        return object("""
                {
                  "nameZh": "服务业经营主体贷款贴息", "nameEn": "Service-sector loan subsidy",
                  "legalSource": {"document": "服务业经营主体贷款贴息政策实施方案", "item": "三"},
                  "validFrom": "2025-01-01", "validUntil": "2099-12-31",
                  "formula": {"kind": "RATE_POINTS", "pointsPerYear": "1", "principalCapFen": 1000000000,
                    "dayCount": "ACTUAL_365", "maxDays": 365, "atMostInterestPaid": true,
                    "maxAmountFen": 10000000, "rounding": "DOWN"},
                  "fundingShares": [{"source": "CENTRAL", "percent": "90"}, {"source": "PROVINCE", "percent": "10"}],
                  "splitRounding": "LARGEST_REMAINDER",
                  "requiresPlatformApproval": false,
                  "borrowerCap": {"amountFen": 10000000, "span": "TOTAL"},
                  "entryMode": "WITHOUT_APPLICATION",
                  "exchange": "EXCHANGE-HAIYIDUI"
                }""");
    }

    /** Agricultural interest share, approved on the platform: all of the interest paid, at most 50,000 yuan a loan. */
    public static ObjectNode agricultural() {
        return object("""
                {
                  "nameZh": "农业信贷直通车贴息", "nameEn": "Agricultural interest share",
                  "legalSource": {"document": "海南省信用金融服务方案（2024—2028年）", "item": "9"},
                  "validFrom": "2025-01-01", "validUntil": "2099-12-31",
                  "formula": {"kind": "INTEREST_SHARE", "sharePercent": "80", "principalCapFen": 100000000,
                    "dayCount": "ACTUAL_365", "maxDays": 1095, "maxAmountFen": 5000000, "rounding": "DOWN"},
                  "fundingShares": [{"source": "PROVINCE", "percent": "100"}],
                  "splitRounding": "LARGEST_REMAINDER",
                  "approval": {"department": "DEPT-AGRICULTURE", "workingDays": 5},
                  "requiresPlatformApproval": true,
                  "borrowerCap": {"amountFen": 10000000, "span": "PER_YEAR"},
                  "entryMode": "WITHOUT_APPLICATION",
                  "exchange": "EXCHANGE-HAIYIDUI"
                }""");
    }

    public static SchemeTerms terms(JsonNode terms) {
        try {
            return JSON.treeToValue(terms, SchemeTerms.class);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
