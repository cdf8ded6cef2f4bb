package org.crediteasyloan.whitelist.row;

import java.util.Arrays;
import java.util.List;

/** What a column of a list can mean (列的含义). */
public enum ListField {
    SERIAL("序号", false),
    NAME("企业名称", true),
    USCC("统一社会信用代码", true),
    LEGAL_REPRESENTATIVE("法定代表人", false),
    PHONE("联系电话", false),
    REGION("所属市县", true),
    INDUSTRY("所属行业", false),
    EMPLOYEES("职工人数", false),
    ANNUAL_REVENUE("上年营业收入", false),
    TAGS("资质", false),
    AMOUNT("融资需求金额", true),
    TERM("融资期限", true),
    PURPOSE("融资用途", false),
    GUARANTEE("担保方式", true),
    WISHED_BANK("意向银行", false),
    ENDORSED_ON("推荐日期", false),
    NOTE("备注", false),
    /** The column the platform adds when it hands faulty rows back. */
    FAULTS("退回原因", false);

    private final String nameZh;
    private final boolean isRequired;

    ListField(String nameZh, boolean isRequired) {
        this.nameZh = nameZh;
        this.isRequired = isRequired;
    }

    public String nameZh() {
        return nameZh;
    }

    static List<ListField> required() {
        return Arrays.stream(values()).filter(field -> field.isRequired).toList();
    }
}
