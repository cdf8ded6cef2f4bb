/** Planted holes: notes of participants, whose operations let strangers through in every way a walk has to notice. */
@NullMarked
package org.crediteasyloan.holes;

import org.jspecify.annotations.NullMarked;
