package org.crediteasyloan.contracts.event.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crediteasyloan.contracts.ConnectionFeature;
import org.crediteasyloan.contracts.event.Published;
import org.crediteasyloan.contracts.event.State;

/**
 * How far the systems of financial institutions can be connected and what that switches on (数据通、模型通、系统通), Hainan plan
 * 2024-2028, item 20.
 *
 * @param levels each holds from its day on, until the next of its code
 */
@Published(topic = "reference.state.v1", type = "connection-levels-state.v1")
public record ConnectionLevelsState(long version, List<Level> levels) implements State {

    public static final String KEY = "connection-levels";

    /**
     * A level from a day on.
     *
     * @param code DATA, MODEL or SYSTEM
     * @param needsKey whether the institution has to have a public key in use
     */
    public record Level(
            String code,
            LocalDate validFrom,
            String nameZh,
            String nameEn,
            List<ConnectionFeature> features,
            boolean needsKey) {}

    /** The one of this code that has begun last. */
    public Optional<Level> levelOn(String code, LocalDate day) {
        return levels.stream()
                .filter(level -> level.code().equals(code) && !level.validFrom().isAfter(day))
                .max(Comparator.comparing(Level::validFrom));
    }

    @Override
    public String key() {
        return KEY;
    }
}
