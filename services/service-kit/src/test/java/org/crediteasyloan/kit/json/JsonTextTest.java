package org.crediteasyloan.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "\"海南\"",
                "\"\uD83D\uDE00\"",
                "\"\\ud83d\\ude00\"",
                "\"\\\\ud83d\"",
                "\"\\\\\\\\u0000\"",
                "\"\\n\\u0001\"",
                "\"\\u12\"",
                "\\",
                "\\u"
            })
    void soundTextIsLeftToTheParser(String text) {
        boolean isSound = JsonText.isSound(text.getBytes(StandardCharsets.UTF_8));

        assertThat(isSound).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF{}",
                "\"\0\"",
                "\"\\u0000\"",
                "\"\\ud83d\"",
                "\"\\uDE00\"",
                "\"\\ude00\\ud83d\"",
                "\"\\ud83dx\\ude00\"",
                "\"\\ud83d\\ud83d\\ude00\"",
                "\\ud83d"
            })
    void whatCouldNotBeKeptIsNotSound(String text) {
        boolean isSound = JsonText.isSound(text.getBytes(StandardCharsets.UTF_8));

        assertThat(isSound).isFalse();
    }

    @Test
    void otherEncodingsAreNotGuessed() {
        boolean isSound = JsonText.isSound("{\"a\":1}".getBytes(StandardCharsets.UTF_16));

        assertThat(isSound).isFalse();
    }
}
