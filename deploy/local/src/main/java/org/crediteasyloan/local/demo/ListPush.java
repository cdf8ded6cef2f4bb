package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;

/**
 * The provincial department pushes its list twice, as xlsx and as csv of an office program; every row gets a verdict. A county office
 * vouches for its county alone.
 */
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
        pushBeyondTheCounty("QH-" + run);
        push("HN-A-" + run, "sample-a.xlsx", 600);
        push("HN-B-" + run, "sample-b.gb18030.csv", 300);
        story.refused(
                "an empty file",
                upload(cast.listMaker, "HN-EMPTY-" + run, "empty.csv", new byte[0]),
                422,
                "list-file-empty");
    }

    private void pushBeyondTheCounty(String batchNo) {
        String fileName = "sample-b.xlsx";
        Answer batch = read(
                cast.countyListMaker,
                story.done(
                        "push a list of the whole province as a county office",
                        upload(cast.countyListMaker, batchNo, fileName, data.bytes("lists/" + fileName))));
        JsonNode counts = batch.body().at("/counts");
        long outside = 0;
        for (JsonNode finding : batch.body().at("/findings")) {
            if (finding.at("/code").asText().equals("REGION_OUTSIDE_REACH")) {
                outside = finding.at("/count").asLong();
            }
        }
        story.says(
                cast.countyListMaker,
                "pushed %s: %d enterprises of other counties came back red, those of Qionghai stay",
                fileName,
                outside);
        story.check("a county office vouches for its county alone", outside > 0);
        story.check("for its county it does", counts.at("/accepted").asLong() > 0);
    }

    private void push(String batchNo, String fileName, int expectedRows) {
        byte[] content = data.bytes("lists/" + fileName);
        Answer batch = read(
                cast.listMaker, story.done("push " + fileName, upload(cast.listMaker, batchNo, fileName, content)));
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
        Answer again = story.done("push the same list again", upload(cast.listMaker, batchNo, fileName, content));
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

    /** A list is read behind the answer that it was received. */
    private Answer read(Actor maker, Answer received) {
        return story.await(
                "the list read",
                () -> maker.get("/whitelist/v1/batches/" + received.text("/batchId")),
                batch -> !batch.body().at("/counts").isMissingNode());
    }

    private static Answer upload(Actor maker, String batchNo, String fileName, byte[] content) {
        return maker.upload(
                "/whitelist/v1/batches",
                Map.of("batchNo", batchNo, "listTypeCode", "LENDING_WHITELIST"),
                fileName,
                content);
    }
}
