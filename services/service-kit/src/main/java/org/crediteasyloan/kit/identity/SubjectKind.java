package org.crediteasyloan.kit.identity;

/** Who holds a token, as the identity provider says in the claim {@code subject_kind}: a person (自然人) or a machine (系统). */
enum SubjectKind {
    PERSON,
    MACHINE;

    static final String CLAIM = "subject_kind";
}
