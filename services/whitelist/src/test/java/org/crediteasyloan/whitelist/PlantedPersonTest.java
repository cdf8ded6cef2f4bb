package org.crediteasyloan.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.crediteasyloan.kit.test.dataclass.TableSearch;
import org.crediteasyloan.kit.test.infrastructure.Await;
import org.crediteasyloan.kit.test.infrastructure.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person who exists nowhere else is written into everything this service takes, and looked for in everything it leaves. */
@QuarkusTest
class PlantedPersonTest {

    private static final Api MAKER = Api.listMaker();
    private static final Api APPROVER = Api.listApprover();
    private static final Api BANK = Api.bank("BANK-HNRCB");

    private final DataSource dataSource = TestDatabase.asAdministrator();

    @Inject
    LeadRows leads;

    @Inject
    CapturedSpans spans;

    private final Enterprise enterprise = Enterprise.some();
    private final UUID borrowerId = UUID.randomUUID();
    private final String batchNo = Api.newBatchNo();
    private final String name = "戚" + mark();
    private final String phone = "199" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String idNumber = "4601001990" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    private final String note = "家里有人生病" + mark();
    private final String fileName = "of-" + mark() + ".csv";
    private final List<String> planted = List.of(name, phone, idNumber, note, fileName);
    private Neighbours neighbours;

    @BeforeEach
    void open() {
        neighbours = new Neighbours();
        neighbours.calendar(LocalDate.now().getYear());
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void aPlantedPersonIsShownToThoseWhoMaySeeItAndStandsNowhereInPlain() {
        String batchId = push(batchNo, list());
        APPROVER.post("/batches/" + batchId + "/approval").statusCode(200);
        String refusedBatchId =
                push(Api.newBatchNo(), ListText.of(Enterprise.some()).bytes());
        APPROVER.post("/batches/" + refusedBatchId + "/rejection", "{\"reason\":\"" + note + "\"}")
                .statusCode(200)
                .body("rejectionReason", equalTo(note));
        String leadId = openLead();
        BANK.post("/leads/" + leadId + "/lease").statusCode(200);
        BANK.post("/leads/" + leadId + "/feedback", "{\"outcomeCode\":\"" + phone + "\"}")
                .statusCode(422);
        BANK.post("/leads/" + leadId + "/feedback", "{\"outcomeCode\":\"VISITED\",\"note\":\"" + note + "\"}")
                .statusCode(200);

        MAKER.get("/batches/" + batchId + "/rows?verdict=REJECTED")
                .body("items.nameZh", hasItem(name))
                .body("items.uscc", hasItem(idNumber));
        BANK.get("/leads/" + leadId)
                .body("contact.legalRepresentative", equalTo(name))
                .body("contact.phone", equalTo(phone));
        assertThat(TableSearch.tablesWith(dataSource, batchNo)).contains("list_batch", "outbox_event");
        assertThat(spans.texts()).anyMatch(span -> span.contains("listing_row"));
        for (String word : planted) {
            assertThat(TableSearch.tablesWith(dataSource, word)).as(word).isEmpty();
            assertThat(spans.texts()).as(word).noneMatch(span -> span.contains(word));
        }
    }

    private byte[] list() {
        return new ListText()
                .line(line(enterprise.nameZh(), enterprise.uscc().value(), "琼海市", "200"))
                // A row whose columns slipped: the person's number stands where the credit code should.
                .line(line(name, idNumber, note, phone))
                .bytes();
    }

    private String line(String nameZh, String uscc, String region, String amount) {
        return String.join(
                ",",
                nameZh,
                uscc,
                name,
                phone,
                region,
                "制造业",
                "15",
                "1200000",
                "是",
                amount,
                "12",
                "流动资金",
                "信用",
                "不限",
                "2026-10-18",
                note);
    }

    private String push(String number, byte[] content) {
        return MAKER.push(number, "LENDING_WHITELIST", fileName, content)
                .statusCode(200)
                .body("fileName", equalTo(fileName))
                .extract()
                .path("batchId");
    }

    private String openLead() {
        neighbours.consent(UUID.randomUUID(), 1, borrowerId, null, Duration.ofDays(90), "ACTIVE");
        neighbours.borrower(borrowerId, 1, enterprise);
        Await.until("the lead", () -> leads.countOf(borrowerId) == 1);
        String leadId = leads.idOf(borrowerId);
        Await.until("the open lead", () -> leads.status(leadId).equals("OPEN"));
        return leadId;
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
