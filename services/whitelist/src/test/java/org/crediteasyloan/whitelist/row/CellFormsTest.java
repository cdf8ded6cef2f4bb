package org.crediteasyloan.whitelist.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|万元|2000000",
                "12630.04|万元|126300400",
                "200万||2000000",
                "200万元||2000000",
                "3000000||3000000",
                "3000000元|万元|3000000",
                "268,525,800|元|268525800",
                "１，０００．５万||10005000",
                " 1.5 亿元 |万元|150000000",
                "￥50|万元|500000",
                "-30|万元|-300000"
            })
    void anAmountIsReadInEachForm(String text, String columnUnit, BigDecimal yuan) {
        assertThat(Amounts.yuan(text, columnUnit == null ? "" : columnUnit))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"待定", "200左右", "1e9", "9.1E+5", "200-300", "十万", "=200", "万", ",", "1.2.3", ""})
    void whatIsNoAmountIsNotGuessed(String text) {
        assertThat(Amounts.yuan(text, "万元")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12||12",
                "12|月|12",
                "2|年|24",
                "6月||6",
                "6个月||6",
                "１２个月||12",
                "2年||24",
                "1年6个月||18",
                "0.5年||6",
                "半年||6",
                "0||0",
                "-6||-6",
                "12.0||12"
            })
    void aTermIsReadInEachForm(String text, String columnUnit, int months) {
        assertThat(Terms.months(text, columnUnit == null ? "" : columnUnit)).hasValue(months);
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期", "12天", "1.3", "0.3年", "6-12个月", "一年", ""})
    void whatIsNoTermIsNotGuessed(String text) {
        assertThat(Terms.months(text, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-10-08", "2026/10/08", "2026.10.08", "20261008", "2026年10月8日", "2026-10-8", "２０２６年１０月０８日"})
    void aDateIsReadInEachShape(String text) {
        assertThat(Dates.day(text)).hasValue(LocalDate.of(2026, 10, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-31", "2026-13-01", "20260230", "10/08/2026", "2026-10", "1026-10-08", "46313", "明天", ""
            })
    void whatIsNoDayIsNotGuessed(String text) {
        assertThat(Dates.day(text)).isEmpty();
    }
}
