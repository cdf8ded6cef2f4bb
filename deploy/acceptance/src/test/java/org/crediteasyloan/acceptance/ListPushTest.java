package org.crediteasyloan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.demo.Ground;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A regulator pushes lists, in the forms its offices and systems have, while the service is killed: nothing received is lost. */
@ExtendWith(RunningPlatform.class)
class ListPushTest {

    private static final String BATCHES = "/whitelist/v1/batches";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROWS = 60_000;

    private final Actor maker = Actor.person(RunningPlatform.PLATFORM, "maker", "hainan.sme.maker");

    /** Another class may have left the platform down; what runs already stays as it is. */
    @BeforeAll
    static void up() {
        RunningPlatform.up();
        Ground.lay(RunningPlatform.PLATFORM, RunningPlatform.LAYOUT, System.out);
    }

    @Test
    void aListThatWasReceivedIsReadToItsEndThoughTheServiceIsKilledInTheMiddle() {
        String batch = push("large.csv", largeList());
        await(batch, "the first rows judged", view -> view.at("/readRows").asInt() > 0);

        RunningPlatform.killHard(RunningPlatform.processOf("whitelist"));

        JsonNode read = await(
                batch,
                "the whole list read",
                view -> view.at("/status").asText().equals("AWAITING_APPROVAL"));
        assertThat(read.at("/counts/total").asInt()).isEqualTo(ROWS);
        int warned = read.at("/counts/acceptedWithWarnings").asInt();
        assertThat(warned).isPositive();
        assertThat(read.at("/counts/accepted").asInt() + warned).isEqualTo(ROWS - 1);
        assertThat(read.at("/counts/rejected").asInt()).isEqualTo(1);
        JsonNode repeated = maker.get(batch + "/rows?verdict=REJECTED").body().at("/items");
        assertThat(repeated).hasSize(1);
        assertThat(repeated.at("/0/rowNo").asInt()).isEqualTo(ROWS + 1);
        assertThat(repeated.at("/0/findings").findValuesAsText("code")).contains("DUPLICATE_IN_BATCH");
    }

    @Test
    void aSystemPushesItsRowsAsJson() {
        String rows = """
                {"nameZh": "万宁泰和深远海养殖有限公司", "uscc": "91469006MA5EMFNX60", "phone": "0898-62220000", "regionCode": "469006",
                 "amountYuan": 200000, "termMonths": 12, "purpose": "流动资金", "guarantee": "信用", "endorsedOn": "2026-10-18"}
                {"nameZh": "没有信用代码的企业", "regionCode": "469006", "amountYuan": -1, "termMonths": 12, "guarantee": "信用"}
                """;

        JsonNode read = await(
                push("rows.ndjson", rows.getBytes(StandardCharsets.UTF_8)),
                "the rows judged",
                view -> view.at("/status").asText().equals("AWAITING_APPROVAL"));

        assertThat(read.at("/counts/accepted").asInt()).isEqualTo(1);
        assertThat(read.at("/counts/rejected").asInt()).isEqualTo(1);
    }

    private String push(String fileName, byte[] content) {
        Answer received = maker.upload(
                BATCHES,
                Map.of("batchNo", "L-" + UUID.randomUUID(), "listTypeCode", "LENDING_WHITELIST"),
                fileName,
                content);
        assertThat(received.status()).as(() -> received.body().toString()).isEqualTo(202);
        return BATCHES + "/" + received.text("/batchId");
    }

    private JsonNode await(String batch, String what, Predicate<JsonNode> wanted) {
        JsonNode[] seen = new JsonNode[1];
        Awaitility.await(what).atMost(PATIENCE).ignoreExceptions().until(() -> {
            seen[0] = maker.get(batch).body();
            return wanted.test(seen[0]);
        });
        return seen[0];
    }

    /** Its codes have a right check character only by chance, or the row is warned; the last row repeats the first one. */
    private static byte[] largeList() {
        StringBuilder list = new StringBuilder("企业名称,统一社会信用代码,联系电话,所属市县,融资需求金额（万元）,融资期限（月）,融资用途,担保方式,推荐日期");
        for (int row = 0; row < ROWS; row++) {
            list.append(String.format(
                    Locale.ROOT,
                    "\r\n万宁第%1$05d号企业,91469006%1$010d,0898-62220000,万宁市,20,12,流动资金,信用,2026-10-18",
                    row % (ROWS - 1)));
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
