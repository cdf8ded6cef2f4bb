/**
 * Retention (保存期限): how long this service keeps what has ended. Knows its tables, and no other feature.
 */
@NullMarked
package org.crediteasyloan.profile.retention;

import org.jspecify.annotations.NullMarked;
