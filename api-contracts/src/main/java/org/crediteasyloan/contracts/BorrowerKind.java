package org.crediteasyloan.contracts;

/** Who borrows (主体类型). What kind of body an enterprise is, its code says: {@link EntityClass}. */
public enum BorrowerKind {
    /** Whatever has a unified social credit code: companies, sole traders, cooperatives, family farms that are registered. */
    ENTERPRISE("企业及其他登记主体"),
    NATURAL_PERSON("自然人"),
    /** Several natural persons who borrow together, one of whom acts. */
    HOUSEHOLD("家庭");

    private final String nameZh;

    BorrowerKind(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }
}
