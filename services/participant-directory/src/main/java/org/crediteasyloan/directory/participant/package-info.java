/**
 * Institutions and channels (参与机构): proposed, reviewed and approved, tried in a sandbox, promoted, suspended, gone; told to every service.
 *
 * <p>Source: Hainan plan 2024-2028, items 10, 19, 20 and 27: one platform that every department, bank and channel is connected to.
 */
@NullMarked
package org.crediteasyloan.directory.participant;

import org.jspecify.annotations.NullMarked;
