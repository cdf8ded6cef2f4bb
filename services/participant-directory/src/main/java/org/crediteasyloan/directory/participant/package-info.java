/**
 * Institutions and channels (参与机构): proposed by one person, approved by another, published to every service.
 *
 * <p>Source: Hainan plan 2024-2028, items 19, 20 and 27: one platform that every department, bank and channel is connected to.
 */
@NullMarked
package org.crediteasyloan.directory.participant;

import org.jspecify.annotations.NullMarked;
