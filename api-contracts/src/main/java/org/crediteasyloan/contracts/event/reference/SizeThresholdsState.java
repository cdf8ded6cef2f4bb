package org.crediteasyloan.contracts.event.reference;

import java.time.LocalDate;
import java.util.List;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * What makes an enterprise micro, small or medium (企业划型标准), 工信部联企业〔2011〕300号.
 *
 * @param standards by date, ascending; each holds from its day on, until the next
 */
@Published(topic = "reference.state.v1", type = "size-thresholds-state.v1")
public record SizeThresholdsState(long version, List<Standard> standards) implements State {

    public static final String KEY = "size-thresholds";

    /** A standard as issued: every group of industries it knows. */
    public record Standard(LocalDate validFrom, List<Group> groups) {}

    /**
     * Industries that are measured alike.
     *
     * @param industryCodes those that belong here, with all that lies inside them; the longest code that covers an industry counts
     * @param limits an enterprise has a class when it meets every lower limit of that class; it is MICRO when it misses any limit of SMALL
     */
    public record Group(
            String code, String nameZh, String nameEn, List<IndustryCode> industryCodes, List<Limit> limits) {}

    /** What is measured. */
    public enum Metric {
        EMPLOYEES,
        REVENUE_FEN,
        ASSETS_FEN
    }

    /** The lower limits of one figure, in persons or fen. */
    public record Limit(Metric metric, long small, long medium, long large) {}

    @Override
    public String key() {
        return KEY;
    }
}
