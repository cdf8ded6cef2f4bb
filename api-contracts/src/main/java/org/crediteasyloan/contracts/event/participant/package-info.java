/** Institutions and channels (参与机构), owned by participant-directory. */
@NullMarked
package org.crediteasyloan.contracts.event.participant;

import org.jspecify.annotations.NullMarked;
