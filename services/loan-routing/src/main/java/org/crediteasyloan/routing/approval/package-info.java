/**
 * Approval by the responsible department (部门审批): where a scheme demands it, before any bank sees the application.
 *
 * <p>Source: Hainan plan 2024-2028: fiscally supported products are approved on the platform, in the same flow.
 */
@NullMarked
package org.crediteasyloan.routing.approval;

import org.jspecify.annotations.NullMarked;
