package org.crediteasyloan.local.invariant;

import java.util.ArrayList;
import java.util.List;
import org.crediteasyloan.local.ServiceModule;
import org.crediteasyloan.local.invariant.Check.Rows;
import org.crediteasyloan.local.invariant.Check.SameRows;

/** What a service keeps of another one's data is what the other one published last. */
final class CopyInvariants {

    private static final String DIRECTORY = "participant_directory";
    private static final String PROFILE = "enterprise_profile";
    private static final String CATALOG = "product_catalog";
    private static final String ROUTING = "loan_routing";
    private static final String REDEMPTION = "redemption";
    private static final String WHITELIST = "whitelist";

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "copies-equal-their-owners",
                    "Every copy of a participant, its people and its units, a reference table, mandate, borrower, consent, product, scheme or set of facts has its owner's version, and there is no other.",
                    copies()),
            new Invariant(
                    "loans-are-the-same-everywhere",
                    "Redemption knows every disbursed loan with the principal and scheme its bank reported, and no other loan, as long as routing keeps them.",
                    new SameRows(new Rows(ROUTING, """
                                    SELECT id, principal_fen, scheme_code, disbursed_on, matures_on FROM loan
                                    WHERE disbursed_on IS NOT NULL AND matures_on > current_date - interval '5 years'"""), new Rows(REDEMPTION, """
                                    SELECT loan_id, principal_fen, scheme_code, disbursed_on, matures_on FROM loan
                                    WHERE matures_on > current_date - interval '5 years'"""))));

    private CopyInvariants() {}

    private static Check[] copies() {
        List<Check> checks = new ArrayList<>();
        for (ServiceModule service : ServiceModule.ALL) {
            checks.addAll(copiesEverywhere(service.database()));
        }
        Rows borrowers = new Rows(PROFILE, "SELECT id, version FROM borrower WHERE version > 0");
        checks.add(new SameRows(borrowers, new Rows(ROUTING, "SELECT borrower_id, version FROM borrower_copy")));
        checks.add(new SameRows(borrowers, new Rows(WHITELIST, "SELECT borrower_id, version FROM borrower_copy")));
        checks.add(new SameRows(borrowers, new Rows(REDEMPTION, "SELECT borrower_id, version FROM payee")));
        checks.add(new SameRows(
                new Rows(PROFILE, "SELECT id, version, status FROM consent"),
                new Rows(ROUTING, "SELECT consent_id, version, status FROM consent_copy")));
        checks.add(new SameRows(
                new Rows(PROFILE, "SELECT id, version, status FROM consent WHERE purpose = 'LEAD_CONTACT'"),
                new Rows(WHITELIST, "SELECT consent_id, version, status FROM contact_consent_copy")));
        Rows products = new Rows(CATALOG, "SELECT product_code, version FROM product WHERE status <> 'DRAFT'");
        checks.add(new SameRows(products, new Rows(ROUTING, "SELECT product_code, version FROM product_copy")));
        checks.add(new SameRows(products, new Rows(PROFILE, "SELECT product_code, version FROM product_need")));
        Rows schemes =
                new Rows(REDEMPTION, "SELECT scheme_code, max(version) FROM scheme_version GROUP BY scheme_code");
        checks.add(new SameRows(schemes, new Rows(ROUTING, "SELECT scheme_code, version FROM scheme_copy")));
        checks.add(new SameRows(schemes, new Rows(CATALOG, "SELECT scheme_code, version FROM scheme_copy")));
        checks.add(new SameRows(
                new Rows(PROFILE, "SELECT borrower_id, version FROM matching_facts WHERE content IS NOT NULL"),
                new Rows(CATALOG, "SELECT borrower_id, version FROM matching_facts")));
        return checks.toArray(Check[]::new);
    }

    private static List<Check> copiesEverywhere(String database) {
        return List.of(
                new SameRows(
                        new Rows(DIRECTORY, "SELECT code, version FROM participant WHERE approved_by IS NOT NULL"),
                        new Rows(database, "SELECT participant_code, version FROM participant_copy")),
                new SameRows(
                        new Rows(DIRECTORY, "SELECT id, version FROM staff_member WHERE terms IS NOT NULL"),
                        new Rows(database, "SELECT staff_id, version FROM staff_copy")),
                new SameRows(
                        new Rows(DIRECTORY, "SELECT participant_code, version FROM unit_tree"),
                        new Rows(database, "SELECT participant_code, version FROM unit_copy")),
                new SameRows(
                        new Rows(DIRECTORY, "SELECT name, max(version) FROM reference_version GROUP BY name"),
                        new Rows(database, "SELECT name, version FROM reference_copy")),
                new SameRows(
                        new Rows(PROFILE, "SELECT id, version, status FROM mandate"),
                        new Rows(database, "SELECT mandate_id, version, status FROM mandate_copy")));
    }
}
