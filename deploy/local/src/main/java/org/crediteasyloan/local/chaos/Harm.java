package org.crediteasyloan.local.chaos;

import java.time.Duration;

/** Something bad that happens to a part. */
sealed interface Harm {

    String part();

    /** SIGKILL, to PostgreSQL with all its children. */
    record Kill(String part) implements Harm {}

    /** SIGSTOP, and SIGCONT after a while: a long pause of the machine or the collector. */
    record Pause(String part, Duration length) implements Harm {}

    /** SIGSTOP, and SIGKILL after a while: a part that hangs until somebody notices. */
    record Hang(String part, Duration length) implements Harm {}

    /** Connect is killed, and the replication slot of one service's outbox is dropped before it is back. */
    record LoseSlot(String database) implements Harm {
        @Override
        public String part() {
            return CONNECT;
        }
    }

    String CONNECT = "connect";
    String POSTGRES = "postgres";
}
