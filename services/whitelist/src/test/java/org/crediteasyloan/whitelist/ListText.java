package org.crediteasyloan.whitelist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list in the making, as csv. */
final class ListText {

    static final String HEADER =
            "企业名称,统一社会信用代码,法定代表人,联系电话,所属市县,所属行业,职工人数,营收（元）,是否专精特新," + "融资需求金额（万元）,融资期限（月）,融资用途,担保方式,意向银行,推荐日期,备注";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    static ListText of(Enterprise... enterprises) {
        ListText list = new ListText();
        for (Enterprise enterprise : enterprises) {
            list.row(enterprise, "琼海市", "200", "2026-10-18");
        }
        return list;
    }

    ListText row(Enterprise enterprise, String region, String amount, String day) {
        return line(String.join(
                ",",
                enterprise.nameZh(),
                enterprise.uscc().value(),
                "张海",
                enterprise.phone(),
                region,
                "制造业",
                "15",
                "1200000",
                "是",
                amount,
                "12",
                "流动资金",
                "信用",
                "不限",
                day,
                ""));
    }

    ListText line(String line) {
        lines.add(line);
        return this;
    }

    byte[] bytes() {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
