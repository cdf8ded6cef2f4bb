package org.crediteasyloan.trust;

import java.util.Optional;

/** Judges the signature of a head. */
interface HeadTrust {

    /** What is wrong with it; empty when it is good. */
    Optional<String> refuse(Head head);
}
