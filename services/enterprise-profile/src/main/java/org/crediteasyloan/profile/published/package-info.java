/**
 * Published reference tables (基础数据表) as what people state is checked against them: a region or industry that is not there is refused.
 */
@NullMarked
package org.crediteasyloan.profile.published;

import org.jspecify.annotations.NullMarked;
