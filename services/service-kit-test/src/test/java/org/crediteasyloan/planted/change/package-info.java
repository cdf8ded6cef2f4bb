/** Planted violations: each class here breaks one architecture rule, to prove that the rule sees it. */
@NullMarked
package org.crediteasyloan.planted.change;

import org.jspecify.annotations.NullMarked;
