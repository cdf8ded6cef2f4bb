/**
 * Data classes (数据分级): what a service's database holds against what the document says of it.
 *
 * <p>Knows the document's form and PostgreSQL's catalogue, and no service.
 */
@NullMarked
package org.crediteasyloan.kit.test.dataclass;

import org.jspecify.annotations.NullMarked;
