package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Answer;

/** Department, bank and borrower: approve, take, quote, select, sign, disburse, report interest. */
final class Lending {

    private static final String ROUTING = "/loan-routing/v1";

    private final Cast cast;
    private final Story story;

    Lending(Cast cast, Story story) {
        this.cast = cast;
        this.story = story;
    }

    void approveByDepartment(LoanCase loan) {
        story.chapter("财政支持产品平台审批 · The department approves on the platform, before any bank sees it");
        story.check(
                "no bank sees it before the department approved",
                !contains(cast.creditOfficer.get(ROUTING + "/assignments?limit=200"), loan.applicationId));
        Answer waiting = story.await(
                "the application at the department",
                () -> cast.department.get(ROUTING + "/department-approvals?limit=200"),
                page -> contains(page, loan.applicationId));
        story.check("the department has it", contains(waiting, loan.applicationId));
        story.done(
                "approve",
                cast.department.post(
                        ROUTING + "/applications/" + loan.applicationId + "/department-decision",
                        Map.of("decision", "APPROVE")));
        story.says(cast.department, "approved the application on the platform");
    }

    void lend(LoanCase loan) {
        story.chapter("银行受理、报价、签约、放款 · The bank takes, quotes, signs and disburses");
        String application = ROUTING + "/applications/" + loan.applicationId;
        story.await(
                "the assignment at the bank",
                () -> cast.bankMachine.get(ROUTING + "/assignments?limit=200"),
                page -> contains(page, loan.applicationId));
        story.await(
                "the application with an account manager",
                () -> loan.borrower.get(application),
                view -> view.body().at("/heldByAccountManager").asBoolean());
        story.says(loan.borrower, "sees that an account manager of the bank holds its application");
        Answer foreign = cast.otherBankOfficer.post(application + "/acceptance");
        story.refused("another bank taking it", foreign, 404, "not-found");
        story.done("take", cast.creditOfficer.post(application + "/acceptance"));
        readFacts(loan);
        Answer offer = story.done(
                "quote",
                cast.creditOfficer.post(
                        application + "/offers",
                        Map.of(
                                "amountFen",
                                loan.amountFen,
                                "termMonths",
                                loan.termMonths,
                                "annualRatePercent",
                                "3.85",
                                "dayCount",
                                "ACTUAL_360",
                                "validDays",
                                5)));
        story.says(
                cast.creditOfficer,
                "offered %,d yuan for %d months at 3.85 %% a year",
                loan.amountFen / 100,
                loan.termMonths);
        story.done("select", loan.borrower.post(ROUTING + "/offers/" + offer.text("/offerId") + "/selection"));
        story.says(loan.borrower, "selected the offer");
        signAndDisburse(loan, offer.text("/offerId"));
        showProgress(loan, application);
    }

    private void readFacts(LoanCase loan) {
        Answer facts = story.done(
                "read the facts",
                cast.creditOfficer.get("/enterprise-profile/v1/borrowers/" + loan.borrowerId + "/facts"));
        story.says(
                cast.creditOfficer,
                "took the application and read %d authorised facts",
                facts.body().at("/facts").size());
        Answer other = cast.otherBankOfficer.get("/enterprise-profile/v1/borrowers/" + loan.borrowerId + "/facts");
        story.check(
                "a bank without consent reads nothing: " + other.status(),
                other.status() == 403 || other.status() == 404);
    }

    private void signAndDisburse(LoanCase loan, String offerId) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Answer contract = story.done(
                "sign",
                cast.contractSigner.post(
                        ROUTING + "/offers/" + offerId + "/contract",
                        Map.of("contractNo", "HT-" + loan.applicationId, "signedOn", today.toString())));
        loan.loanId = contract.text("/loanId");
        story.done(
                "disburse",
                cast.creditOfficer.post(
                        ROUTING + "/loans/" + loan.loanId + "/disbursements",
                        Map.of(
                                "disbursedOn", today.toString(),
                                "amountFen", loan.amountFen,
                                "maturesOn", today.plusMonths(loan.termMonths).toString())));
        story.says(cast.contractSigner, "signed; another person paid out %,d yuan", loan.amountFen / 100);
        long interestFen = Math.round(loan.amountFen * 3.85 / 100 * 30 / 360);
        Answer report = story.done(
                "report interest",
                cast.contractSigner.post(
                        ROUTING + "/loans/" + loan.loanId + "/interest-reports",
                        Map.of(
                                "periodFrom",
                                today.toString(),
                                "periodUntil",
                                today.plusDays(30).toString(),
                                "principalFen",
                                loan.amountFen,
                                "interestPaidFen",
                                interestFen)));
        loan.interestReportId = report.text("/interestReportId");
        story.says(cast.contractSigner, "reported %,.2f yuan of interest for the first 30 days", interestFen / 100.0);
    }

    private void showProgress(LoanCase loan, String application) {
        Answer seen = story.done("follow the application", loan.borrower.get(application));
        for (JsonNode step : seen.body().at("/history")) {
            story.says(
                    loan.borrower,
                    "history: %s %s by %s",
                    step.at("/at").asText(),
                    step.at("/what").asText(),
                    step.at("/who").asText());
        }
        story.check("the application is disbursed", seen.text("/status").equals("DISBURSED"));
    }

    private static boolean contains(Answer page, String applicationId) {
        return StreamSupport.stream(page.body().at("/items").spliterator(), false)
                .anyMatch(item -> item.at("/applicationId").asText().equals(applicationId));
    }
}
