/** Ids (标识): UUIDv7 from the server, so that rows made later sort later. */
@NullMarked
package org.crediteasyloan.kit.id;

import org.jspecify.annotations.NullMarked;
