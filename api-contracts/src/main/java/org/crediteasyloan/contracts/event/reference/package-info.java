/** Reference data (基础数据), owned by participant-directory: dated, versioned, one owner each. */
@NullMarked
package org.crediteasyloan.contracts.event.reference;

import org.jspecify.annotations.NullMarked;
