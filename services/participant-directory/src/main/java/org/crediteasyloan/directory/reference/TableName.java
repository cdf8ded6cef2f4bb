package org.crediteasyloan.directory.reference;

/**
 * The name of a table (基础数据表名): what it holds, and its code where there are several of a kind: {@code regions},
 * {@code rate-table.LPR_1Y}. It is the key of the table's state too.
 */
record TableName(String value) {

    static final String FORM = "working-day-calendar|regions|industries|size-thresholds|connection-levels|quotas|"
            + "(rate-table|code-list)\\.[A-Z][A-Z0-9_]{1,30}";

    boolean isOf(String kind) {
        return value.equals(kind) || value.startsWith(kind + ".");
    }

    /** What stands behind the dot. */
    String code() {
        return value.substring(value.indexOf('.') + 1);
    }
}
