/** JSON at the edge (JSON): strict, so that a typing error is told and never guessed away. */
@NullMarked
package org.crediteasyloan.kit.json;

import org.jspecify.annotations.NullMarked;
