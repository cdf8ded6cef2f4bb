/**
 * The units of institutions (分支机构): 总行、分行、支行, or the offices of an authority, as one tree each institution maintains.
 *
 * <p>A change replaces the tree whole and is refused whole, with every error. Knows institutions by their code and kind.
 */
@NullMarked
package org.crediteasyloan.directory.unit;

import org.jspecify.annotations.NullMarked;
