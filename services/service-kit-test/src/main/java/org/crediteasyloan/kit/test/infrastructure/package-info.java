/**
 * Real parts (真实组件) for tests: one PostgreSQL and one Kafka broker a test run, and helpers to talk to them.
 *
 * <p>Nothing is simulated and nothing is shared between runs: folders and ports are fresh, and no process outlives
 * the run. Knows the processes and their clients, nothing of any service.
 */
@NullMarked
package org.crediteasyloan.kit.test.infrastructure;

import org.jspecify.annotations.NullMarked;
