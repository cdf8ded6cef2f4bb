package org.crediteasyloan.whitelist.row;

/**
 * Something about a row its sender should know (校验发现).
 *
 * @param code stable, in capitals
 * @param column the header as written in the file; the usual name where the file has no such column
 */
public record Finding(String code, Severity severity, String column, String textZh, String textEn) {

    public enum Severity {
        WARNING,
        REJECTION
    }
}
