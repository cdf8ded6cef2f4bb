package org.crediteasyloan.profile.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The facts one product's criteria name. */
@Entity
@Table(name = "product_need")
class ProductNeed {

    @Id
    @Column(name = "product_code")
    String productCode;

    long version;

    String bank;

    boolean listed;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "fact_names")
    List<String> factNames;

    @SuppressWarnings("NullAway.Init")
    ProductNeed() {}
}
