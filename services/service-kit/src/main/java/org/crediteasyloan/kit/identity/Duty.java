package org.crediteasyloan.kit.identity;

/** Duties (职责) as they stand in tokens: realm roles in deploy/keycloak. What a duty may do stands on the operations. */
public final class Duty {

    public static final String BORROWER = "borrower";
    public static final String LIST_MAKER = "list-maker";
    public static final String LIST_APPROVER = "list-approver";
    public static final String LEAD_READER = "lead-reader";
    public static final String PRODUCT_MAKER = "product-maker";
    public static final String PRODUCT_APPROVER = "product-approver";
    public static final String CREDIT_OFFICER = "credit-officer";
    public static final String CONTRACT_SIGNER = "contract-signer";
    public static final String DEPARTMENT_APPROVER = "department-approver";
    public static final String SCHEME_MAKER = "scheme-maker";
    public static final String SCHEME_APPROVER = "scheme-approver";
    public static final String PAYOUT_MAKER = "payout-maker";
    public static final String PAYOUT_RELEASER = "payout-releaser";
    public static final String EXCHANGE_OPERATOR = "exchange-operator";
    public static final String PARTICIPANT_MAKER = "participant-maker";
    public static final String PARTICIPANT_APPROVER = "participant-approver";
    public static final String REFERENCE_MAKER = "reference-maker";
    public static final String REFERENCE_APPROVER = "reference-approver";
    public static final String INSTITUTION_ADMINISTRATOR = "institution-administrator";
    public static final String STAFF_MAKER = "staff-maker";
    public static final String STAFF_APPROVER = "staff-approver";
    public static final String DISPATCHER = "dispatcher";
    public static final String PLATFORM_OPERATOR = "platform-operator";
    public static final String SANDBOX_DEVELOPER = "sandbox-developer";
    public static final String HELP_DESK = "help-desk";
    public static final String BUREAU_OPERATOR = "bureau-operator";
    public static final String SUPERVISOR = "supervisor";

    private Duty() {}
}
