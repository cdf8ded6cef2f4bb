/**
 * What every event is (事件): its key, and the topic and type it is published under.
 *
 * <p>The events of each domain stand in packages of their own beside this one, one record per schema in {@code events/}.
 */
@NullMarked
package org.crediteasyloan.contracts.event;

import org.jspecify.annotations.NullMarked;
