/**
 * Matching facts (匹配信息): what leaves this service for matching, while the borrower consents to it and no longer.
 *
 * <p>Exactly the facts that criteria of listed products name, and nothing else, published as one state per borrower.
 */
@NullMarked
package org.crediteasyloan.profile.matching;

import org.jspecify.annotations.NullMarked;
