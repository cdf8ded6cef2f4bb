package org.crediteasyloan.whitelist.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crediteasyloan.contracts.Fen;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.MalformedValue;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.UsccVerdict;
import org.crediteasyloan.whitelist.sheet.SheetRow;

/** Reads what one row says about the enterprise (企业信息), and notes what is wrong with it. */
final class CellReader {

    private static final Pattern CODE_OF_REGION = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final Pattern USUAL_PHONE = Pattern.compile("[+]?[0-9()-]{7,20}");
    private static final Pattern SEPARATORS = Pattern.compile("[,，、;；/]");
    private static final String YES = "是";
    private static final int MAX_WORD_CHARACTERS = 100;

    private final SheetRow row;
    private final ColumnPlan plan;
    private final Vocabulary vocabulary;
    private final List<Finding> findings;

    CellReader(SheetRow row, ColumnPlan plan, Vocabulary vocabulary, List<Finding> findings) {
        this.row = row;
        this.plan = plan;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    String text(ListField field) {
        return plan.column(field).map(column -> row.text(column.index())).orElse("");
    }

    String unit(ListField field) {
        return plan.column(field).map(Column::unit).orElse("");
    }

    void find(FindingCode code, ListField field, Object... arguments) {
        findings.add(code.in(plan.headerOf(field), arguments));
    }

    Optional<UnifiedSocialCreditCode> uscc() {
        String column = plan.headerOf(ListField.USCC);
        UsccVerdict verdict = UnifiedSocialCreditCode.read(text(ListField.USCC));
        switch (verdict) {
            case UsccVerdict.Valid _ -> {}
            case UsccVerdict.ValidWithWarning warned ->
                warned.warnings()
                        .forEach(warning -> findings.add(new Finding(
                                warning.name(), Finding.Severity.WARNING, column, warning.textZh(), warning.textEn())));
            case UsccVerdict.Rejected rejected ->
                findings.add(new Finding(
                        "USCC_" + rejected.reason().name(),
                        Finding.Severity.REJECTION,
                        column,
                        rejected.reason().textZh(),
                        rejected.reason().textEn()));
        }
        return verdict.code();
    }

    Optional<String> personName() {
        return word(ListField.LEGAL_REPRESENTATIVE);
    }

    Optional<String> phone() {
        Optional<String> phone = word(ListField.PHONE);
        if (phone.isEmpty()) {
            find(FindingCode.PHONE_MISSING, ListField.PHONE);
        } else if (!USUAL_PHONE.matcher(phone.get()).matches()) {
            find(FindingCode.PHONE_UNUSUAL, ListField.PHONE);
        }
        return phone;
    }

    Optional<RegionCode> region() {
        String region = Texts.compact(text(ListField.REGION));
        if (region.isEmpty()) {
            find(FindingCode.REGION_MISSING, ListField.REGION);
            return Optional.empty();
        }
        String known = vocabulary.regionCodesByName().get(region);
        if (known != null) {
            return Optional.of(new RegionCode(known));
        }
        if (!CODE_OF_REGION.matcher(region).matches()) {
            find(FindingCode.REGION_UNKNOWN, ListField.REGION);
            return Optional.empty();
        }
        if (!vocabulary.regionCodes().contains(region)) {
            find(FindingCode.REGION_CODE_UNKNOWN, ListField.REGION);
        }
        return Optional.of(new RegionCode(region));
    }

    Optional<IndustryCode> industry() {
        String industry = Texts.compact(text(ListField.INDUSTRY));
        if (industry.isEmpty()) {
            return Optional.empty();
        }
        String known = vocabulary.industryCodesByWord().get(industry);
        try {
            return Optional.of(new IndustryCode(known == null ? industry.toUpperCase(Locale.ROOT) : known));
        } catch (MalformedValue unknown) {
            find(FindingCode.INDUSTRY_UNKNOWN, ListField.INDUSTRY);
            return Optional.empty();
        }
    }

    Optional<Integer> employees() {
        String number =
                Texts.compact(text(ListField.EMPLOYEES)).replace(",", "").replace("人", "");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (!WHOLE_NUMBER.matcher(number).matches()) {
            find(FindingCode.EMPLOYEES_UNREADABLE, ListField.EMPLOYEES);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(number));
    }

    Optional<Long> annualRevenueFen() {
        String text = text(ListField.ANNUAL_REVENUE);
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> yuan = Amounts.yuan(text, unit(ListField.ANNUAL_REVENUE));
        try {
            if (yuan.isPresent()) {
                return Optional.of(Fen.requireNotNegative(Fen.ofYuan(yuan.get())));
            }
        } catch (MalformedValue noRevenue) {
            // Falls through to the same finding as a text that is no amount.
        }
        find(FindingCode.REVENUE_UNREADABLE, ListField.ANNUAL_REVENUE);
        return Optional.empty();
    }

    /** As stated: a word for each, or 是 under a header that asks for one of them. */
    List<String> tags() {
        String header = plan.column(ListField.TAGS).map(Column::words).orElse("");
        return Arrays.stream(SEPARATORS.split(Texts.compact(text(ListField.TAGS))))
                .filter(tag -> !tag.isEmpty() && tag.length() <= MAX_WORD_CHARACTERS)
                .filter(tag -> !vocabulary.noTagWords().contains(tag))
                .map(tag -> tag.equals(YES) ? vocabulary.tagsByHeader().getOrDefault(header, tag) : tag)
                .distinct()
                .toList();
    }

    Optional<String> wishedBank() {
        return word(ListField.WISHED_BANK)
                .filter(bank -> !vocabulary.anyBankWords().contains(bank));
    }

    Optional<LocalDate> endorsedOn() {
        String text = text(ListField.ENDORSED_ON);
        if (text.isBlank()) {
            find(FindingCode.DATE_MISSING, ListField.ENDORSED_ON);
            return Optional.empty();
        }
        Optional<LocalDate> day = Dates.day(text);
        if (day.isEmpty()) {
            find(FindingCode.DATE_INVALID, ListField.ENDORSED_ON);
        }
        return day;
    }

    private Optional<String> word(ListField field) {
        return Optional.of(Texts.compact(text(field)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= MAX_WORD_CHARACTERS ? word : word.substring(0, MAX_WORD_CHARACTERS));
    }
}
