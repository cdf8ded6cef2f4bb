/**
 * List types (名单类型) as data: who receives a list, how long it holds, what opens which fields, how long a lease lasts.
 *
 * <p>Source: Hainan plan 2024-2028, items 17, 18 and 27. Knows no list; everything else here asks it.
 */
@NullMarked
package org.crediteasyloan.whitelist.listtype;

import org.jspecify.annotations.NullMarked;
