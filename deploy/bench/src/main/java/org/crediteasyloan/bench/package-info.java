/**
 * Benchmarks (性能基准): each measures its limit in the same run and tells how far the platform is from it.
 * Knows the launcher, the public APIs and what the platform writes to its database and log; no classes of a service.
 */
@NullMarked
package org.crediteasyloan.bench;

import org.jspecify.annotations.NullMarked;
