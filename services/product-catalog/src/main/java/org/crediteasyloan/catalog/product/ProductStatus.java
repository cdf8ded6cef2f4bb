package org.crediteasyloan.catalog.product;

/** Where a product stands (产品状态). */
enum ProductStatus {
    DRAFT,
    LISTED,
    SUSPENDED,
    WITHDRAWN
}
