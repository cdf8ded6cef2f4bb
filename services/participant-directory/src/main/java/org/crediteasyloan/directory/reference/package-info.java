/**
 * Reference data (基础数据): the working-day calendar, rates, regions, industries, size thresholds and code lists, with one owner.
 *
 * <p>One person drafts a table, another publishes it: whole, as its next version, or refused with every error. Every service copies it.
 */
@NullMarked
package org.crediteasyloan.directory.reference;

import org.jspecify.annotations.NullMarked;
