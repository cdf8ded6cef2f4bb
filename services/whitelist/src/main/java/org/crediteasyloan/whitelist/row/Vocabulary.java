package org.crediteasyloan.whitelist.row;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words lists are written in (词汇), as the platform's data holds them.
 *
 * @param fieldsByHeader what a header means, by its text without blanks and unit
 * @param tagsByHeader the tag that 是 stands for in a column with this header
 * @param regionCodesByName full and short names, and codes that were replaced
 * @param regionCodes the codes in use
 * @param industryCodesByWord words and section letters
 * @param noTagWords say that a row has no tag
 * @param anyBankWords say that any bank will do
 * @param footerWords begin a row that stands below the list: totals and signatures
 */
public record Vocabulary(
        Map<String, ListField> fieldsByHeader,
        Map<String, String> tagsByHeader,
        Map<String, String> regionCodesByName,
        Set<String> regionCodes,
        Map<String, String> industryCodesByWord,
        Set<String> noTagWords,
        Set<String> anyBankWords,
        List<String> footerWords) {}
