package org.crediteasyloan.kit.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What one request may take in time and memory; the figures stand in the kit's defaults and in docs/configuration.md. */
@ConfigMapping(prefix = "request")
public interface RequestConfig {

    /** From the end of the headers to the end of the body; a multipart upload has the whole exchange. */
    Duration bodyTimeout();

    /** From the end of the headers to the end of the answer. */
    Duration exchangeTimeout();

    /** The largest body that is no upload. */
    MemorySize maxBodySize();

    /** What all bodies that are being read may hold together. */
    MemorySize maxBufferedSize();

    /** Multipart uploads at one time; each holds a worker thread while it is read. */
    int maxUploads();
}
