package org.crediteasyloan.kit.erasure;

import java.util.Optional;
import org.crediteasyloan.contracts.event.State;

/**
 * What becomes of one class of a borrower's data (删除规则). In every condition {@code caller_borrower()} is the borrower that
 * asked, for the statement as for row-level security. A rule has to name it: only where a table has a policy of its own for
 * erasure does one that forgets it erase nobody else, and tables of copies, which removals empty too, have none. A class may have several
 * rules; it is kept when one of them keeps something, and as long as the one that keeps longest.
 */
public sealed interface ErasureRule {

    /** The data by name, as the borrower reads it. */
    String dataClass();

    /**
     * Rows that go.
     *
     * @param key the column that names a row to others
     * @param which the rows, as an SQL condition on the table
     * @param announced the state others have copies of and drop when the row goes; its key is the row's
     */
    record Delete(String dataClass, String table, String key, String which, Optional<Class<? extends State>> announced)
            implements ErasureRule {

        public Delete announcedAs(Class<? extends State> state) {
            return new Delete(dataClass, table, key, which, Optional.of(state));
        }
    }

    /**
     * Rows that stay. Where there are none, nothing of the class is held.
     *
     * @param which the rows, as an SQL condition on the table
     * @param until the last day all of them are kept, as an SQL expression over the rows; NULL while something still goes on
     * @param basis the law with its article, or the document with its item
     */
    record Retain(String dataClass, String table, String which, String until, String basis) implements ErasureRule {}

    static Delete delete(String dataClass, String table, String key, String which) {
        return new Delete(dataClass, table, key, which, Optional.empty());
    }

    static Retain retain(String dataClass, String table, String which, String until, String basis) {
        return new Retain(dataClass, table, which, until, basis);
    }
}
