/**
 * Regions (行政区划): how lists name them and what lies in them, by the table participant-directory publishes.
 *
 * <p>Knows the copy of that table and nothing of lists or leads.
 */
@NullMarked
package org.crediteasyloan.whitelist.region;

import org.jspecify.annotations.NullMarked;
