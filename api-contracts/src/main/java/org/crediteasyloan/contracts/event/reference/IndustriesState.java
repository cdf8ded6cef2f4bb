package org.crediteasyloan.contracts.event.reference;

import java.util.List;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/** The industries by name (国民经济行业分类), GB/T 4754. */
@Published(topic = "reference.state.v1", type = "industries-state.v1")
public record IndustriesState(long version, List<Industry> industries) implements State {

    public static final String KEY = "industries";

    /** One industry; what it lies in is told by its code. */
    public record Industry(IndustryCode code, String nameZh, String nameEn) {}

    @Override
    public String key() {
        return KEY;
    }
}
