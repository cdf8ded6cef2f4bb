package org.crediteasyloan.contracts;

/** What a level of connection switches on for the systems of a financial institution (接入功能). */
public enum ConnectionFeature {
    /** Its systems read leads. */
    PULL_LEADS,
    /** Its systems read the applications it was given. */
    PULL_APPLICATIONS,
    /** Its systems read the facts a borrower lets it read. */
    READ_FACTS,
    /** It runs models together with the platform. No operation asks for it yet. */
    RUN_MODELS,
    /** The platform calls its systems when there is something new. */
    WEBHOOKS,
    /** Its systems write back what became of leads and applications. */
    WRITE_BACK_STATUS
}
