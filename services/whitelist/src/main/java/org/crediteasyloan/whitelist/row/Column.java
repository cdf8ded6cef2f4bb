package org.crediteasyloan.whitelist.row;

/**
 * A column of a list (列).
 *
 * @param header as written
 * @param words the header without blanks and unit, as the vocabulary knows it
 * @param unit as the header states it; empty when it states none
 */
record Column(int index, ListField field, String header, String words, String unit) {}
