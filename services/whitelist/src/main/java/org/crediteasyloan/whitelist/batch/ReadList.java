package org.crediteasyloan.whitelist.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.kit.tenancy.ActsAs;
import org.crediteasyloan.kit.tenancy.DatabaseRole;
import org.crediteasyloan.whitelist.listtype.ListType;
import org.crediteasyloan.whitelist.listtype.ListTypes;
import org.crediteasyloan.whitelist.row.ColumnPlan;
import org.crediteasyloan.whitelist.row.JudgedRow;
import org.crediteasyloan.whitelist.row.Limits;
import org.crediteasyloan.whitelist.row.ListReading;
import org.crediteasyloan.whitelist.sheet.FileFault;
import org.crediteasyloan.whitelist.sheet.ListFile;

/**
 * Reads a received list (读取名单): every row judged and kept, in portions, so that memory does not grow with the file. None of it is shown
 * before all of it has been read; a file that turns out to be none leaves no row behind.
 */
@ApplicationScoped
@ActsAs(DatabaseRole.TIMERS)
class ReadList {

    private static final int PORTION_ROWS = 1_000;
    private static final int MAX_FAILED_TRIES = 10;

    /** The service ends; whoever runs next goes on. */
    private static final class Ended extends RuntimeException {

        Ended() {
            super("The service ends", null, false, false);
        }
    }

    private final ListsToRead lists;
    private final PlainFiles files;
    private final FileParts parts;
    private final ListingRows rows;
    private final ListTypes listTypes;
    private final VocabularyTable vocabulary;
    private final ReachOfSender reach;

    ReadList(
            ListsToRead lists,
            PlainFiles files,
            FileParts parts,
            ListingRows rows,
            ListTypes listTypes,
            VocabularyTable vocabulary,
            ReachOfSender reach) {
        this.lists = lists;
        this.files = files;
        this.parts = parts;
        this.rows = rows;
        this.listTypes = listTypes;
        this.vocabulary = vocabulary;
        this.reach = reach;
    }

    List<UUID> due() {
        return inTransaction(lists::due);
    }

    /** To its end, or as far as it comes. */
    void read(UUID batchId, BooleanSupplier goesOn) {
        Optional<ListsToRead.ToRead> found = inTransaction(() -> lists.begin(batchId));
        if (found.isEmpty()) {
            return;
        }
        ListsToRead.ToRead list = found.get();
        try {
            if (list.failedTries() > MAX_FAILED_TRIES) {
                throw Refusal.of(FileFault.LIST_FILE_BREAKS_READING);
            }
            read(list, goesOn);
        } catch (Refusal refused) {
            refuse(list, refused);
        } catch (Ended ended) {
            // What was kept so far stays, and the list stands as being read.
        }
    }

    private void read(ListsToRead.ToRead list, BooleanSupplier goesOn) {
        if (list.readLine() == 0) {
            removeRows(list);
        }
        Path file = files.create();
        try {
            QuarkusTransaction.requiringNew().run(() -> parts.copyTo(list.batchId(), file));
            judge(list, file, goesOn);
        } finally {
            files.delete(file);
        }
    }

    private void judge(ListsToRead.ToRead list, Path file, BooleanSupplier goesOn) {
        Portions portions = new Portions(list, goesOn);
        ListReading reading = inTransaction(() -> {
            ListType listType = listTypes.get(list.listTypeCode());
            return new ListReading(
                    vocabulary.read(list.authority()),
                    new Limits(listType.maxAmountFen(), listType.maxTermMonths()),
                    reach.of(list.authority(), list.maker()),
                    list.readLine(),
                    portions::add);
        });
        ListFile.read(file, reading);
        ColumnPlan plan = reading.finish();
        portions.keep();
        QuarkusTransaction.requiringNew().run(() -> {
            rows.rejectRepeated(list.batchId(), plan.headerOfCode(), portions.tally);
            lists.finish(list, portions.tally.reading(plan, reading.ignoredLines()));
            parts.forget(list.batchId());
        });
    }

    /** Whoever is killed in between leaves a list that is read from its beginning. */
    private void refuse(ListsToRead.ToRead list, Refusal refused) {
        QuarkusTransaction.requiringNew().run(() -> lists.startOver(list));
        removeRows(list);
        QuarkusTransaction.requiringNew().run(() -> {
            lists.refuse(list, refused);
            parts.forget(list.batchId());
        });
    }

    private void removeRows(ListsToRead.ToRead list) {
        boolean isMoreLeft = true;
        while (isMoreLeft) {
            isMoreLeft = inTransaction(() -> rows.removeSome(list.batchId(), PORTION_ROWS)) > 0;
        }
    }

    private final class Portions {

        private final ListsToRead.ToRead list;
        private final BooleanSupplier goesOn;
        private final Tally tally;
        private final List<JudgedRow> portion = new ArrayList<>(PORTION_ROWS);
        private int readLine;

        Portions(ListsToRead.ToRead list, BooleanSupplier goesOn) {
            this.list = list;
            this.goesOn = goesOn;
            this.tally = new Tally(list.soFar());
            this.readLine = list.readLine();
        }

        void add(JudgedRow row) {
            portion.add(row);
            tally.add(row);
            if (portion.size() == PORTION_ROWS) {
                keep();
            }
        }

        void keep() {
            if (!goesOn.getAsBoolean()) {
                throw new Ended();
            }
            if (portion.isEmpty()) {
                return;
            }
            int lastLine = portion.getLast().line();
            QuarkusTransaction.requiringNew().run(() -> {
                rows.write(list.batchId(), portion);
                lists.advance(list, readLine, lastLine, tally.counted());
            });
            readLine = lastLine;
            portion.clear();
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
