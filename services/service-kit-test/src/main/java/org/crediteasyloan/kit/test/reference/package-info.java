/**
 * Reference data (基础数据) for tests of services that copy them.
 *
 * <p>Knows the sample tables every new platform begins with, and the kit's table of copies.
 */
@NullMarked
package org.crediteasyloan.kit.test.reference;

import org.jspecify.annotations.NullMarked;
