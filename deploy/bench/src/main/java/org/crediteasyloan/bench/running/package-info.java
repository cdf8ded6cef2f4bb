/**
 * What every benchmark runs on (运行环境): a platform of its own, further instances of a service, clients in a closed loop.
 * Knows the launcher, no domain.
 */
@NullMarked
package org.crediteasyloan.bench.running;

import org.jspecify.annotations.NullMarked;
