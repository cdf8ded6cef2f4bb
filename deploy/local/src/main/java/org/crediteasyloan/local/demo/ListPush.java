package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.crediteasyloan.local.client.Answer;

/** The county office pushes its list twice, as xlsx and as csv of an office program; every row gets a verdict. */
final class ListPush {

    private final Cast cast;
    private final Story story;
    private final SampleData data;

    ListPush(Cast cast, Story story, SampleData data) {
        this.cast = cast;
        this.story = story;
        this.data = data;
    }

    void push() {
        story.chapter("白名单推送 · A regulator pushes a list with financing demands");
        String run = String.valueOf(Instant.now().getEpochSecond());
        push("QH-A-" + run, "sample-a.xlsx", 600);
        push("QH-B-" + run, "sample-b.gb18030.csv", 300);
        story.refused("an empty file", upload("QH-EMPTY-" + run, "empty.csv", new byte[0]), 422, "list-file-empty");
    }

    private void push(String batchNo, String fileName, int expectedRows) {
        byte[] content = data.bytes("lists/" + fileName);
        Answer batch = story.done("push " + fileName, upload(batchNo, fileName, content));
        String path = "/whitelist/v1/batches/" + batch.text("/batchId");
        JsonNode counts = batch.body().at("/counts");
        long accepted = counts.at("/accepted").asLong();
        long warned = counts.at("/acceptedWithWarnings").asLong();
        long rejected = counts.at("/rejected").asLong();
        story.says(
                cast.listMaker,
                "pushed %s: %d rows accepted, %d with warnings, %d rejected, each with its reason",
                fileName,
                accepted,
                warned,
                rejected);
        story.check("every row has a verdict", accepted + warned + rejected == expectedRows);
        story.check("the list has faulty rows", rejected > 0 && warned > 0);
        showFaults(path);
        Answer again = story.done("push the same list again", upload(batchNo, fileName, content));
        story.check("the same list twice is one batch", again.text("/batchId").equals(batch.text("/batchId")));
        story.refused("approval by the person who pushed", cast.listMaker.post(path + "/approval"), 403, "forbidden");
        Answer approved = story.done("approve the list", cast.listApprover.post(path + "/approval"));
        story.check("the list is approved", approved.text("/status").equals("APPROVED"));
        story.says(cast.listApprover, "approved %s; its rows become borrowers and leads", batchNo);
    }

    private void showFaults(String path) {
        Answer faulty = story.done("list faulty rows", cast.listMaker.get(path + "/rows?verdict=REJECTED&limit=3"));
        for (JsonNode row : faulty.body().at("/items")) {
            story.says(
                    cast.listMaker,
                    "row %d: %s (%s)",
                    row.at("/rowNo").asLong(),
                    row.at("/findings/0/textZh").asText(),
                    row.at("/findings/0/code").asText());
            story.check(
                    "a rejected row has a coded reason",
                    !row.at("/findings/0/code").asText().isEmpty());
        }
    }

    private Answer upload(String batchNo, String fileName, byte[] content) {
        return cast.listMaker.upload(
                "/whitelist/v1/batches",
                Map.of("batchNo", batchNo, "listTypeCode", "LENDING_WHITELIST"),
                fileName,
                content);
    }
}
