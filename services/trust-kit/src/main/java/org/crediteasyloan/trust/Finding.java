package org.crediteasyloan.trust;

/**
 * Something that is wrong with an archive.
 *
 * @param file of the service's folder
 * @param line from 1; 0 where it is about the file as a whole
 */
public record Finding(String file, long line, String what) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + what;
    }
}
