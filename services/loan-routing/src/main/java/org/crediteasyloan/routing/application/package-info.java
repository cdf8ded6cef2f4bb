/**
 * The application that cannot get stuck (贷款申请): its states, who may move it, by when, and what happens when nobody does.
 *
 * <p>The decider and the states are pure. Offers and loans follow their application; it knows only their ids.
 */
@NullMarked
package org.crediteasyloan.routing.application;

import org.jspecify.annotations.NullMarked;
