/**
 * How much memory the services hold (常驻内存), and what each setting of the Java machine gives and costs.
 * Knows the launcher's command lines and one read operation.
 */
@NullMarked
package org.crediteasyloan.bench.memory;

import org.jspecify.annotations.NullMarked;
