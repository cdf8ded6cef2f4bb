/** What every service needs and nobody's domain. */
@NullMarked
package org.crediteasyloan.kit;

import org.jspecify.annotations.NullMarked;
