package org.crediteasyloan.local.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.PlatformPorts;
import org.crediteasyloan.local.client.CallFailed;
import org.crediteasyloan.local.client.Platform;

/**
 * Runs the main job on the running platform: from a regulator's list to a paid subsidy, twice, under two schemes with different
 * formulas; and once for a farmer, who is no enterprise and on no list. May be run again and again; each run pushes new batches and takes out new loans.
 */
public final class Demo {

    private Demo() {}

    /** Exits with 1 when any step is not as it must be. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Story story = new Story(out);
        Instant start = Instant.now();
        try {
            tell(story);
        } catch (StepFailed | CallFailed failed) {
            out.printf("%nThe demo stopped: %s%n", failed.getMessage());
            System.exit(1);
        }
        out.printf(
                "%nThe demo is through: %d checks held, %d s from the list to the paid subsidies.%n",
                story.checks(), Duration.between(start, Instant.now()).toSeconds());
    }

    private static void tell(Story story) {
        PlatformLayout layout = PlatformLayout.from(System.getenv());
        Cast cast = new Cast(new Platform(PlatformPorts.from(System.getenv()), layout));
        SampleData data = new SampleData(layout.sampleData());

        new Foundation(cast, story, data).lay();
        new ListPush(cast, story, data).push();
        new LeadPull(cast, story).pull();

        Borrowing fishery = new Borrowing(story, cast.fisher, "91469006MA5EMFNX60");
        fishery.identify();
        fishery.authorise();
        fishery.seeMatches("HNRCB-FISHERY", "HNRCB-SERVICE");
        fishery.bringIn(cast.fishersBookkeeper, "李燕强", "19900009084");
        LoanCase fisheryLoan = fishery.apply("HNRCB-FISHERY", 20_000_000, 12);
        fishery.dismiss(cast.fishersBookkeeper);
        Lending lending = new Lending(cast, story);
        lending.approveByDepartment(fisheryLoan);
        lending.lend(fisheryLoan);

        Borrowing software = new Borrowing(story, cast.softwareCooperative, "93460108MA5UY3W78E");
        software.identifyByLicence(cast.licenceOffice, "羊燕海", "19900009114");
        software.authorise();
        software.seeMatches("HNRCB-SERVICE", "HNRCB-FISHERY");
        LoanCase softwareLoan = software.apply("HNRCB-SERVICE", 50_000_000, 12);
        lending.lend(softwareLoan);

        Borrowing farm = new Borrowing(story, cast.farmer, "");
        farm.register("469002198706141028", "469002198503022010");
        farm.authorise();
        farm.seeMatches("HNRCB-FARMER", "HNRCB-FISHERY");
        farm.refuse("HNRCB-FISHERY", "borrower-kind-not-served");
        LoanCase farmLoan = farm.apply("HNRCB-FARMER", 20_000_000, 12);
        lending.approveByDepartment(farmLoan);
        lending.lend(farmLoan);
        farm.borrowTogether(cast.farmersHusband, "吴海生", "19900009502", "469002198503022010");

        Reporting reporting = new Reporting(cast, story, data);
        reporting.offer();
        reporting.report(softwareLoan);

        Redeeming redeeming = new Redeeming(cast, story);
        redeeming.pay(fisheryLoan, "HN-AGRI-INTEREST");
        redeeming.pay(softwareLoan, "SERVICE-SECTOR-POINTS");
        redeeming.pay(farmLoan, "HN-AGRI-INTEREST");
        fishery.letHelp(cast.helpDesk);
        fishery.seeWhoReadMyData();
    }
}
