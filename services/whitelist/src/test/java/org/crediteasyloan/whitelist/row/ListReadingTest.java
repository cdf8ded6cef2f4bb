package org.crediteasyloan.whitelist.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.kit.problem.Problems;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.whitelist.sheet.Cell;
import org.crediteasyloan.whitelist.sheet.FileFault;
import org.crediteasyloan.whitelist.sheet.SheetRow;
import org.junit.jupiter.api.Test;

class ListReadingTest {

    private static final String HEADER = "单位名称,信用代码,区县,需求额度,期限,增信,手机,用途,日期";

    private final List<JudgedRow> rows = new ArrayList<>();
    private final ListReading reading =
            new ListReading(SeededVocabulary.load(), new Limits(10_000_000_000L, 120), Reach.EVERYWHERE, 0, rows::add);
    private int line;

    @Test
    void titlesAboveAndTotalsBelowAreLeftOutAndTold() {
        read("附件1：推荐清单", "填报单位（盖章）：,,填报日期：", HEADER, row("琼海市", "200万"), "合计,1家", "填表人：张三,,联系电话：");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(4);
        assertThat(reading.ignoredLines()).containsExactly(1, 2, 5, 6);
        assertThat(reading.finish().headerLine()).isEqualTo(3);
    }

    @Test
    void aUnitStatedAboveTheHeaderHoldsForAmountsWithoutOne() {
        read("单位：万元", HEADER, row("琼海市", "200"), row("琼海市", "5000000元", "9131000063159284XQ"));

        assertThat(rows.get(0).claim().orElseThrow().need().amountFen()).isEqualTo(200_000_000L);
        assertThat(rows.get(1).claim().orElseThrow().need().amountFen()).isEqualTo(500_000_000L);
    }

    @Test
    void aColumnNobodyKnowsIsToldAndLeftAlone() {
        read(HEADER + ",纳税等级", row("琼海市", "200万") + ",A");

        assertThat(rows.getFirst().findings()).isEmpty();
        assertThat(reading.finish().unknownHeaders()).containsExactly("纳税等级");
    }

    @Test
    void whoLiesOutsideTheSendersReachIsRejectedAndWhoseCodeNobodyKnowsIsNot() {
        Reach countyForFarming = new Reach(List.of(
                new Reach.Bound(Set.of(new RegionCode("469002"), new RegionCode("469006")), Set.of()),
                new Reach.Bound(Set.of(new RegionCode("469002")), Set.of(new IndustryCode("A")))));
        var bounded = new ListReading(
                SeededVocabulary.load(), new Limits(10_000_000_000L, 120), countyForFarming, 0, rows::add);

        bounded.accept(cells(HEADER + ",行业门类"));
        bounded.accept(cells(row("琼海市", "200万") + ",A01"));
        bounded.accept(cells(row("万宁市", "200万", "9131000063159284XQ") + ",C"));
        bounded.accept(cells(row("440106", "200万", "91330100799655058B")));

        assertThat(rows.get(0).findings()).isEmpty();
        assertThat(rows.get(1).findings())
                .extracting(Finding::code)
                .containsExactly("REGION_OUTSIDE_REACH", "INDUSTRY_OUTSIDE_REACH");
        assertThat(rows.get(1).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(rows.get(2).findings()).extracting(Finding::code).containsExactly("REGION_CODE_UNKNOWN");
    }

    @Test
    void aRegionIsKnownByFullNameShortNameAndCode() {
        for (String region : List.of("琼海市", "琼海", "海南省琼海市", "469002")) {
            rows.clear();
            var again = new ListReading(
                    SeededVocabulary.load(), new Limits(10_000_000_000L, 120), Reach.EVERYWHERE, 0, rows::add);
            again.accept(cells(HEADER));
            again.accept(cells(row(region, "200万")));
            assertThat(rows.getFirst().claim().orElseThrow().regionCode().value())
                    .isEqualTo("469002");
            assertThat(rows.getFirst().findings()).isEmpty();
        }
    }

    @Test
    void aRegionCodeOfAnotherProvinceIsAcceptedWithAWarning() {
        read(HEADER, row("350211", "200万"));

        assertThat(rows.getFirst().verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
        assertThat(rows.getFirst().findings().getFirst().code()).isEqualTo("REGION_CODE_UNKNOWN");
    }

    @Test
    void aCodeThatWasReplacedCountsAsTheOneInUse() {
        read(HEADER, row("469003", "200万"));

        assertThat(rows.getFirst().claim().orElseThrow().regionCode().value()).isEqualTo("460400");
    }

    @Test
    void whatWasJudgedBeforeIsNotJudgedAgain() {
        var goingOn = new ListReading(
                SeededVocabulary.load(), new Limits(10_000_000_000L, 120), Reach.EVERYWHERE, 2, rows::add);

        read(goingOn, HEADER, row("琼海市", "200万"), row("琼海市", "300万", "9131000063159284XQ"));

        assertThat(rows).extracting(JudgedRow::line).containsExactly(3);
        assertThat(goingOn.finish().headerLine()).isEqualTo(1);
    }

    @Test
    void aFileWithoutAHeaderIsRefused() {
        refused(FileFault.LIST_HEADER_NOT_FOUND, "企业名单", "某某公司,91350100M000100Y43");
    }

    @Test
    void aHeaderThatNeverComesIsNotLookedForToTheEnd() {
        String[] lines = new String[40];
        Arrays.fill(lines, "这里没有表头");

        assertThatThrownBy(() -> read(lines)).isInstanceOf(Refusal.class);
        assertThat(line).isEqualTo(31);
    }

    @Test
    void aHeaderWithoutRequiredColumnsIsRefusedWithAllOfThem() {
        assertThatThrownBy(() -> read("单位名称,手机,法人,资质,备注"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(Problems.problem(refusal, null).title())
                                .contains("统一社会信用代码、所属市县、融资需求金额、融资期限、担保方式"));
    }

    @Test
    void twoColumnsOfOneMeaningAreRefused() {
        refused(FileFault.LIST_COLUMN_TWICE, HEADER + ",企业名称");
    }

    @Test
    void aHeaderAloneIsNoList() {
        refused(FileFault.LIST_HAS_NO_ROWS, HEADER, "合计,0家");
    }

    private void refused(FileFault fault, String... lines) {
        assertThatThrownBy(() -> {
                    read(lines);
                    reading.finish();
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(fault));
    }

    private void read(String... lines) {
        read(reading, lines);
    }

    private void read(ListReading by, String... lines) {
        for (String text : lines) {
            by.accept(cells(text));
        }
    }

    private SheetRow cells(String text) {
        return new SheetRow(
                ++line,
                Arrays.stream(text.split(",", -1))
                        .map(cell -> new Cell(cell, false))
                        .toList());
    }

    private static String row(String region, String amount) {
        return row(region, amount, "91350100M000100Y43");
    }

    private static String row(String region, String amount, String uscc) {
        return String.join(",", "琼海某某有限公司", uscc, region, amount, "12个月", "信用", "19900001111", "备货", "20261018");
    }
}
