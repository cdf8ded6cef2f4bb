/**
 * Problems (问题说明): every refusal leaves as RFC 9457 JSON, in Chinese or English, with a stable code.
 *
 * <p>Features declare their rules as enums of {@link org.crediteasyloan.kit.problem.Rule} and throw a
 * {@link org.crediteasyloan.kit.problem.Refusal}; everything else is mapped here.
 */
@NullMarked
package org.crediteasyloan.kit.problem;

import org.jspecify.annotations.NullMarked;
