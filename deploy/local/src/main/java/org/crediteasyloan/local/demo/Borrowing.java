package org.crediteasyloan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.crediteasyloan.local.client.Actor;
import org.crediteasyloan.local.client.Answer;
import org.crediteasyloan.local.client.LicenceOffice;

/** A small business or a farmer: identifies itself, authorises data use, sees products and why-nots, applies once. */
final class Borrowing {

    private static final String PROFILE = "/enterprise-profile/v1";

    private final Story story;
    private final Actor person;
    private final String uscc;
    /** Who applies: the legal representative, as long as no operator does it for it. */
    private Actor applicant;

    private String borrowerId = "";
    private String operatorId = "";

    Borrowing(Story story, Actor person, String uscc) {
        this.story = story;
        this.person = person;
        this.applicant = person;
        this.uscc = uscc;
    }

    void identify() {
        story.chapter("企业登录与授权 · " + person.title() + " identifies itself");
        story.refused(
                "somebody else's enterprise",
                person.post(PROFILE + "/mandates", Map.of("uscc", "93469006MA5FEGQT29")),
                403,
                "not-legal-representative");
        Answer mandate = story.done("claim the mandate", person.post(PROFILE + "/mandates", Map.of("uscc", uscc)));
        borrowerId = mandate.text("/borrowerId");
        person.actFor(borrowerId);
        story.says(person, "is the legal representative of %s by the business registry", mandate.text("/nameZh"));
        seeFacts();
    }

    /** The other way: the licence's issuer says who holds it and what it may do with it. */
    void identifyByLicence(LicenceOffice office, String holderName, String holderPhone) {
        story.chapter("电子营业执照 · " + person.title() + " presents its business licence");
        Answer challenge = story.done("ask for a challenge", person.post(PROFILE + "/licence-challenges", Map.of()));
        Map<String, String> presented = Map.of(
                "statement",
                office.present(
                        "LICENCE-" + uscc,
                        uscc,
                        holderName,
                        holderPhone,
                        List.of("VIEW", "APPLY", "CONSENT", "MANAGE_OPERATORS"),
                        challenge.text("/nonce")));
        Answer mandate = story.done("present the licence", person.post(PROFILE + "/licence-presentations", presented));
        story.refused(
                "the same statement once more",
                person.post(PROFILE + "/licence-presentations", presented),
                409,
                "licence-challenge-used");
        borrowerId = mandate.text("/borrowerId");
        person.actFor(borrowerId);
        story.says(person, "acts for %s until %s", mandate.text("/nameZh"), mandate.text("/validUntil"));
        seeFacts();
    }

    /** A farmer has no enterprise: it is a borrower by its own verified name, and states itself what it lives on. */
    void register(String identityNumber, String strangersNumber) {
        story.chapter("自然人注册 · " + person.title() + " registers under its real name");
        story.refused(
                "somebody else's identity number",
                person.post(
                        PROFILE + "/natural-persons",
                        Map.of("identityNumber", strangersNumber, "regionCode", "469002")),
                403,
                "identity-not-confirmed");
        Map<String, String> itself = Map.of("identityNumber", identityNumber, "regionCode", "469002");
        Answer mandate = story.done("register", person.post(PROFILE + "/natural-persons", itself));
        Answer again = story.done("register again", person.post(PROFILE + "/natural-persons", itself));
        borrowerId = mandate.text("/borrowerId");
        story.check("twice is one borrower", again.text("/borrowerId").equals(borrowerId));
        person.actFor(borrowerId);
        story.done(
                "state what it lives on",
                person.post(
                        PROFILE + "/declarations",
                        Map.of(
                                "industryCode",
                                "A0111",
                                "annualRevenueFen",
                                8_000_000,
                                "asOfOn",
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())));
        story.says(
                person,
                "is a borrower itself, with the scopes %s",
                mandate.body().at("/scopes"));
        seeFacts();
    }

    /** Once the household is there, a later run finds it. */
    void borrowTogether(Actor member, String realName, String phone, String identityNumber) {
        story.chapter("家庭 · " + person.title() + " and its family may borrow together");
        Answer held = story.done("list the borrowers", person.get(PROFILE + "/borrowers"));
        String householdId = householdOf(held);
        if (householdId.isEmpty()) {
            story.done(
                    "register the member",
                    member.post(
                            PROFILE + "/natural-persons",
                            Map.of("identityNumber", identityNumber, "regionCode", "469002")));
            Answer proposed = story.done(
                    "propose the household",
                    person.post(
                            PROFILE + "/households",
                            Map.of(
                                    "regionCode",
                                    "469002",
                                    "members",
                                    List.of(Map.of("realName", realName, "phone", phone)))));
            householdId = proposed.text("/borrowerId");
            story.check(
                    "a household nobody agreed to begins nothing",
                    proposed.text("/standing").equals("CLOSED"));
            Answer invitations = story.done("see the invitation", member.get(PROFILE + "/household-invitations"));
            story.done(
                    "agree",
                    member.post(PROFILE + "/household-invitations/" + invitations.text("/0/memberId") + "/agreement"));
        }
        person.actFor(householdId);
        Answer household = story.done("see the household", person.get(PROFILE + "/household-members"));
        story.check("the household may begin", household.text("/standing").equals("OPEN"));
        for (JsonNode one : household.body().at("/members")) {
            story.says(
                    person,
                    "household: %s, %s",
                    one.at("/realName").asText(),
                    one.at("/role").asText());
        }
        person.actFor(borrowerId);
    }

    /** A product for borrowers of another kind is refused with its reason. */
    void refuse(String productCode, String reason) {
        Answer refused = person.post("/loan-routing/v1/applications", wish(productCode, 20_000_000, 12));
        story.check(
                productCode + " is refused: " + reason,
                refused.status() == 422
                        && StreamSupport.stream(refused.body().at("/errors").spliterator(), false)
                                .anyMatch(error -> error.at("/code").asText().equals(reason)));
    }

    private static String householdOf(Answer held) {
        return StreamSupport.stream(held.body().spliterator(), false)
                .filter(borrower -> borrower.at("/kind").asText().equals("HOUSEHOLD"))
                .map(borrower -> borrower.at("/borrowerId").asText())
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> wish(String productCode, long amountFen, int termMonths) {
        return Map.of(
                "productCode", productCode,
                "alternativeProductCodes", List.of(),
                "amountFen", amountFen,
                "termMonths", termMonths,
                "purpose", "RAW_MATERIALS");
    }

    private void seeFacts() {
        Answer profile = story.await(
                "the facts of the list in the profile",
                () -> person.get(PROFILE + "/borrowers/" + borrowerId),
                answer -> hasFact(answer, "annualRevenueFen"));
        for (JsonNode fact : profile.body().at("/facts")) {
            story.says(
                    person,
                    "fact %s = %s, from %s, as of %s",
                    fact.at("/name").asText(),
                    fact.at("/value"),
                    fact.at("/source").asText(),
                    fact.at("/asOfOn").asText());
        }
    }

    void authorise() {
        consent("MATCHING", Map.of("purpose", "MATCHING", "validDays", 180));
        consent("LEAD_CONTACT", Map.of("purpose", "LEAD_CONTACT", "validDays", 90));
        consent("LOAN_APPLICATION", Map.of("purpose", "LOAN_APPLICATION", "receiver", "BANK-HNRCB", "validDays", 90));
        story.says(person, "authorised matching inside the platform, contact by banks, and one bank to read its facts");
    }

    void seeMatches(String eligibleProduct, String refusedProduct) {
        story.chapter("产品匹配 · " + person.title() + " sees its products with the reasons for and against");
        Answer matches = story.await(
                "the matching facts at the catalog",
                () -> person.get("/product-catalog/v1/matches?amountFen=20000000&termMonths=12"),
                answer -> verdictOf(answer, eligibleProduct).equals("ELIGIBLE"));
        for (JsonNode match : matches.body().at("/items")) {
            story.says(
                    person,
                    "%s %s: %s%s",
                    match.at("/productCode").asText(),
                    match.at("/nameZh").asText(),
                    match.at("/verdict").asText(),
                    costOf(match));
            for (JsonNode reason : match.at("/reasons")) {
                story.says(
                        person,
                        "      %s %s",
                        reason.at("/verdict").asText(),
                        reason.at("/textZh").asText());
            }
        }
        story.check(
                refusedProduct + " must not be offered",
                verdictOf(matches, refusedProduct).equals("NOT_ELIGIBLE"));
    }

    /** The legal representative lets somebody apply in the name of the business, and nothing else. */
    void bringIn(Actor operator, String realName, String phone) {
        story.chapter("经办人 · " + person.title() + " lets somebody apply for it");
        Answer invitation = story.done(
                "invite an operator",
                person.post(
                        PROFILE + "/operators",
                        Map.of(
                                "realName",
                                realName,
                                "phone",
                                phone,
                                "scopes",
                                List.of("APPLY"),
                                "lastDayOn",
                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                        .plusDays(90)
                                        .toString())));
        operatorId = invitation.text("/operatorId");
        Answer mandate = story.done(
                "accept the invitation",
                operator.post(PROFILE + "/operator-invitations/" + operatorId + "/acceptance", Map.of()));
        operator.actFor(borrowerId);
        story.says(operator, "accepted and may %s until %s", mandate.body().at("/scopes"), mandate.text("/validUntil"));
        story.refused(
                "a consent by somebody who may only apply",
                operator.post(PROFILE + "/consents", Map.of("purpose", "MATCHING", "validDays", 180)),
                403,
                "mandate-scope-missing");
        applicant = operator;
    }

    void dismiss(Actor operator) {
        story.done("dismiss the operator", person.post(PROFILE + "/operators/" + operatorId + "/dismissal", Map.of()));
        story.refused(
                "a look by a dismissed operator",
                operator.get(PROFILE + "/borrowers/" + borrowerId),
                403,
                "no-mandate");
        applicant = person;
    }

    LoanCase apply(String productCode, long amountFen, int termMonths) {
        story.chapter("贷款申请 · " + applicant.title() + " applies once");
        Map<String, Object> wish = wish(productCode, amountFen, termMonths);
        withdrawWhatAnInterruptedRunLeft();
        String key = UUID.randomUUID().toString();
        Answer application = story.await(
                "an accepted application",
                () -> applicant.post("/loan-routing/v1/applications", wish, key),
                answer -> true);
        Answer again = applicant.post("/loan-routing/v1/applications", wish, key);
        story.check(
                "the same request twice is one application",
                again.text("/applicationId").equals(application.text("/applicationId")));
        story.says(
                applicant,
                "applied for %,d yuan; held by %s until %s",
                amountFen / 100,
                application.text("/holder"),
                application.text("/dueAt"));
        return new LoanCase(person, borrowerId, application.text("/applicationId"), amountFen, termMonths);
    }

    /** One open application per product: the rest of a run that was stopped would stand in the way of this one. */
    private void withdrawWhatAnInterruptedRunLeft() {
        Answer mine = person.get("/loan-routing/v1/applications?limit=200");
        for (JsonNode application : mine.body().at("/items")) {
            if (!application.at("/holder").isMissingNode()) {
                person.post("/loan-routing/v1/applications/"
                        + application.at("/applicationId").asText() + "/withdrawal");
            }
        }
    }

    /** The help desk sees what the business sees, because the business says so, and not a moment longer. */
    void letHelp(Actor helpDesk) {
        story.chapter("服务台协助 · " + person.title() + " lets the help desk look");
        Answer asked = story.done(
                "ask for a session",
                helpDesk.post(
                        PROFILE + "/help-sessions",
                        Map.of("uscc", uscc, "reasonCode", "APPLICATION_PROGRESS", "minutes", 10)));
        helpDesk.actFor(borrowerId);
        String mine = "/loan-routing/v1/applications";
        story.refused("a look before the business approved", helpDesk.get(mine), 403, "no-mandate");
        String session = PROFILE + "/help-sessions/" + asked.text("/sessionId");
        story.done("approve the session", person.post(session + "/approval", Map.of("code", asked.text("/code"))));
        Answer seen = story.await("the session at routing", () -> helpDesk.get(mine), answer -> true);
        story.says(
                helpDesk,
                "sees %d applications of the business",
                seen.body().at("/items").size());
        story.refused(
                "a consent by the help desk",
                helpDesk.post(PROFILE + "/consents", Map.of("purpose", "MATCHING", "validDays", 180)),
                403,
                "mandate-scope-missing");
        story.done("end the session", person.post(session + "/end", Map.of()));
        story.refused("a look after the end", helpDesk.get(PROFILE + "/borrowers/" + borrowerId), 403, "no-mandate");
        story.await(
                "the look of the help desk in the access log",
                () -> person.get(PROFILE + "/access-log?limit=200"),
                log -> log.body().toString().contains(asked.text("/sessionId")));
    }

    void seeWhoReadMyData() {
        story.chapter("访问记录 · " + person.title() + " sees who read its data");
        Answer log = story.await(
                "the bank's read in the access log",
                () -> person.get(PROFILE + "/access-log"),
                answer -> !answer.body().at("/items").isEmpty());
        for (JsonNode entry : log.body().at("/items")) {
            story.says(
                    person,
                    "%s read %s at %s on the basis of %s",
                    entry.at("/reader").asText(),
                    entry.at("/what").asText(),
                    entry.at("/readAt").asText(),
                    entry.at("/basis").asText());
        }
    }

    private void consent(String what, Map<String, Object> grant) {
        story.done("consent to " + what, person.post(PROFILE + "/consents", grant));
    }

    private static String costOf(JsonNode match) {
        if (match.at("/cost").isMissingNode()) {
            return "";
        }
        String cost =
                ", all-in " + match.at("/cost/beforeSubsidy/effectivePercent").asText() + " % a year";
        JsonNode afterSubsidy = match.at("/cost/afterSubsidy/effectivePercent");
        return afterSubsidy.isMissingNode()
                ? cost
                : cost + ", " + afterSubsidy.asText() + " % after the estimated subsidy";
    }

    private static String verdictOf(Answer matches, String productCode) {
        return StreamSupport.stream(matches.body().at("/items").spliterator(), false)
                .filter(match -> match.at("/productCode").asText().equals(productCode))
                .map(match -> match.at("/verdict").asText())
                .findFirst()
                .orElse("");
    }

    private static boolean hasFact(Answer profile, String name) {
        return StreamSupport.stream(profile.body().at("/facts").spliterator(), false)
                .anyMatch(fact -> fact.at("/name").asText().equals(name));
    }
}
