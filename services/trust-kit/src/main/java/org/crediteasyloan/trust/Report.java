package org.crediteasyloan.trust;

import java.util.List;

/** What a verification found, and how much it looked at. */
public record Report(List<Finding> findings, long entryCount, long sealCount, List<Head> heads) {

    public boolean isSound() {
        return findings.isEmpty();
    }
}
