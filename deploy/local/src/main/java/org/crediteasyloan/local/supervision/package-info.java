/**
 * Keeping processes alive and ending them. A part is started after those it needs, watched, restarted with growing
 * pauses, and given up aloud when it fails and fails without ever being ready. What runs is written to one file per part, and those files, not the
 * supervisor's memory, are what stopping relies on: a supervisor killed with -9 makes no difference.
 * May know processes and files; knows nothing of what a part does.
 */
@NullMarked
package org.crediteasyloan.local.supervision;

import org.jspecify.annotations.NullMarked;
