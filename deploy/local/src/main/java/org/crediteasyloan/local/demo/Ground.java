package org.crediteasyloan.local.demo;

import java.io.PrintStream;
import org.crediteasyloan.local.PlatformFailure;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.client.CallFailed;
import org.crediteasyloan.local.client.Platform;

/** What lending needs before it can begin, laid by the demo's own people: participants, schemes, products, a pushed list. */
public final class Ground {

    private Ground() {}

    /** May be laid again and again; what is there already stays as it is. */
    public static void lay(Platform platform, PlatformLayout layout, PrintStream out) {
        Cast cast = new Cast(platform);
        Story story = new Story(out);
        SampleData data = new SampleData(layout.sampleData());
        try {
            new Foundation(cast, story, data).lay();
            if (cast.otherBankOfficer
                    .get("/whitelist/v1/leads?limit=1")
                    .body()
                    .at("/items")
                    .isEmpty()) {
                new ListPush(cast, story, data).push();
            }
        } catch (StepFailed | CallFailed failed) {
            throw new PlatformFailure("The ground could not be laid: " + failed.getMessage(), failed);
        }
    }
}
