package org.crediteasyloan.whitelist.sheet;

import org.crediteasyloan.kit.problem.Rule;

/** Why a file as a whole cannot be judged (文件问题). Nothing of such a file is kept. */
public enum FileFault implements Rule {
    LIST_FILE_EMPTY("文件为空。", "The file is empty."),
    LIST_FILE_TOO_LARGE("文件超过20MB。", "The file is larger than 20 MB."),
    LIST_FILE_FORMAT_UNKNOWN(
            "无法识别文件格式，请上传 xlsx、xls、csv 或逐行 JSON 文件。",
            "The format is not known; send xlsx, xls, csv or newline-delimited JSON."),
    LIST_FILE_ENCRYPTED(
            "文件带密码，请去掉密码后重新上传。", "The file is protected by a password; save it without one and send it again."),
    LIST_FILE_HAS_MACROS("文件含宏，请另存为不含宏的文件后重新上传。", "The file has macros; save it without macros."),
    LIST_FILE_DAMAGED("文件已损坏，无法读取。", "The file is damaged and cannot be read."),
    LIST_FILE_EXPANDS_TOO_FAR("文件解压后超过上限。", "The file grows beyond the limit when it is unpacked."),
    LIST_FILE_ENCODING_UNKNOWN("文件编码既不是 UTF-8 也不是 GB18030。", "The text is neither UTF-8 nor GB18030."),
    LIST_FILE_ROW_UNREADABLE(
            "第%s行附近无法解析：引号未闭合、格式有误、单元格过长或列数过多。",
            "Cannot be read near line %s: an open quote, a broken form, a cell too long or too many columns."),
    LIST_FILE_TOO_WIDE("第%s行超过%s列。", "Line %s has more than %s columns."),
    LIST_FILE_TOO_MANY_ROWS("文件超过%s行。", "The file has more than %s rows."),
    LIST_FILE_BREAKS_READING(
            "读取该文件时多次中断，请另存后重新上传。", "Reading the file broke off again and again; save it anew and send it again."),
    LIST_HEADER_NOT_FOUND(
            "前%s行中没有找到表头，请保留“企业名称”“统一社会信用代码”等列名。",
            "No header in the first %s rows; keep column names such as 企业名称 and 统一社会信用代码."),
    LIST_COLUMN_MISSING("表头缺少必需的列：%s。", "The header lacks required columns: %s."),
    LIST_COLUMN_TWICE("表头中“%s”与“%s”含义相同。", "The columns %s and %s of the header mean the same."),
    LIST_HAS_NO_ROWS("表头之下没有数据行。", "There is no row below the header.");

    private final String textZh;
    private final String textEn;

    FileFault(String textZh, String textEn) {
        this.textZh = textZh;
        this.textEn = textEn;
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String textZh() {
        return textZh;
    }

    @Override
    public String textEn() {
        return textEn;
    }
}
