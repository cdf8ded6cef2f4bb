package org.crediteasyloan.profile.help;

/** Why the help desk asks to look, with its text in both languages. */
record HelpReasonView(String code, String textZh, String textEn) {}
