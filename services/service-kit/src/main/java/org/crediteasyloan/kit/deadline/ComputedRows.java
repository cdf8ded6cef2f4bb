package org.crediteasyloan.kit.deadline;

/**
 * Rows of a service that were computed by a version of a table of reference data (按基础数据计算的行) and are computed anew by a later
 * one, each in a transaction of its own: by the handler of this kind, called with the row's id.
 */
public interface ComputedRows extends DeadlineHandler {

    /** The key of the table they were computed by, for example {@code working-day-calendar}. */
    String reference();

    /** The service's table the rows stand in; its key is {@code id}. */
    String rows();

    /**
     * Which of them have to be computed anew, in SQL. It may name {@code reference.version}, which is the latest one that has arrived,
     * and {@code reference.now}.
     */
    String outdated();
}
