package org.crediteasyloan.local.chaos;

import java.time.Duration;
import java.util.List;
import org.crediteasyloan.local.PlatformFailure;

/** What was asked for on the command line. */
record ChaosSettings(long seed, Duration length) {

    private static final double MOST_MINUTES = 24 * 60;
    private static final long MILLIS_OF_MINUTE = 60_000;
    private static final String USAGE =
            "./platform chaos [--seed N] [--minutes M]: N is a whole number, M is between 0.5 and 1440.";

    static ChaosSettings from(List<String> arguments) {
        long seed = 1;
        double minutes = 10;
        if (arguments.size() % 2 != 0) {
            throw new PlatformFailure(USAGE);
        }
        try {
            for (int at = 0; at < arguments.size(); at += 2) {
                String value = arguments.get(at + 1);
                switch (arguments.get(at)) {
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--minutes" -> minutes = Double.parseDouble(value);
                    default -> throw new PlatformFailure(USAGE);
                }
            }
        } catch (NumberFormatException notANumber) {
            throw new PlatformFailure(USAGE);
        }
        if (!(minutes >= 0.5 && minutes <= MOST_MINUTES)) {
            throw new PlatformFailure(USAGE);
        }
        return new ChaosSettings(seed, Duration.ofMillis(Math.round(minutes * MILLIS_OF_MINUTE)));
    }
}
