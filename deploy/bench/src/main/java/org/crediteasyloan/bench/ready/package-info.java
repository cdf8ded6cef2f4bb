/**
 * How long the platform takes to start (启动时间).
 * Knows the launcher's commands only.
 */
@NullMarked
package org.crediteasyloan.bench.ready;

import org.jspecify.annotations.NullMarked;
