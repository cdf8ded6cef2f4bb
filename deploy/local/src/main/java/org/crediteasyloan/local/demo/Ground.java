package org.crediteasyloan.local.demo;

import java.io.PrintStream;
import org.crediteasyloan.local.PlatformLayout;
import org.crediteasyloan.local.client.Platform;

/** What lending needs before it can begin, laid by the demo's own people: participants, schemes, products, a pushed list. */
public final class Ground {

    private Ground() {}

    /** May be laid again and again; each time a new list is pushed. */
    public static void lay(Platform platform, PlatformLayout layout, PrintStream out) {
        Cast cast = new Cast(platform);
        Story story = new Story(out);
        SampleData data = new SampleData(layout.sampleData());
        new Foundation(cast, story, data).lay();
        new ListPush(cast, story, data).push();
    }
}
