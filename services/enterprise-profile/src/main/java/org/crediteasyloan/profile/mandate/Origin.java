package org.crediteasyloan.profile.mandate;

/** What a mandate rests on (授权来源). */
enum Origin {
    /** The business register names the person. */
    LEGAL_REPRESENTATIVE,
    /** The person presented an electronic business licence. */
    LICENCE,
    /** The business invited the person as its operator. */
    INVITATION,
    /** The borrower lets a person of the help desk look. */
    HELP_SESSION,
    /** The person borrows itself. */
    SELF,
    /** The person is head or member of a household. */
    HOUSEHOLD
}
