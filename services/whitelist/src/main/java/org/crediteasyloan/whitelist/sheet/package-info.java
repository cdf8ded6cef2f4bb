/**
 * List files (名单文件): xlsx and csv as offices send them, read row by row as plain texts.
 *
 * <p>Knows formats, encodings and limits; knows nothing of what the columns mean. Pure: no framework, no database.
 */
@NullMarked
package org.crediteasyloan.whitelist.sheet;

import org.jspecify.annotations.NullMarked;
