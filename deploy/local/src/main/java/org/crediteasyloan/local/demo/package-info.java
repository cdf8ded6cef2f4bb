/**
 * The demo (演示): every actor of the main job, in order, through public APIs with real tokens; each step is checked.
 *
 * <p>Knows the platform only by its URLs and the sample accounts, as its users do.
 */
@NullMarked
package org.crediteasyloan.local.demo;

import org.jspecify.annotations.NullMarked;
