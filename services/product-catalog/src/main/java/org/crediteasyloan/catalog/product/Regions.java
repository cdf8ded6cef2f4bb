package org.crediteasyloan.catalog.product;

import org.crediteasyloan.contracts.RegionCode;

/** Which region lies in which (行政区划层级), as far as the digits of GB/T 2260 tell. */
final class Regions {

    /** Counties directly under a province share these middle digits (省直辖县级行政区划), which are no city. */
    private static final String DIRECTLY_UNDER_PROVINCE = "90";

    private Regions() {}

    /** Whether the narrower region is the wider one or lies below it. */
    static boolean covers(RegionCode wider, RegionCode narrower) {
        String code = wider.value();
        if (code.endsWith("0000")) {
            return narrower.province().equals(wider);
        }
        if (code.endsWith("00") && !code.startsWith(DIRECTLY_UNDER_PROVINCE, 2)) {
            return narrower.value().startsWith(code.substring(0, 4));
        }
        return narrower.equals(wider);
    }
}
