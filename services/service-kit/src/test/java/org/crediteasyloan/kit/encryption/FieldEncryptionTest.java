package org.crediteasyloan.kit.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.crediteasyloan.kit.encryption.Algorithm.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldEncryptionTest {

    private static final SealedTable LEAD = SealedTable.of("lead", "id", "phone", "name");
    private static final SealedTable SOURCE = SealedTable.of("source", "id", "phone");
    private static final SealedTable LINE = new SealedTable("line", List.of("owner", "key"), List.of("note"));
    private static final String PHONE = "13800000001";

    private final UUID row = UUID.randomUUID();
    private final SealedCell phone = LEAD.cell("phone", row);
    private final FieldEncryption encryption = Keys.sealingWith(Keys.FIRST);

    @Test
    void whatWasSealedIsOpened() {
        Sealed sealed = encryption.seal(phone, "羊燕海 " + PHONE);

        assertThat(encryption.open(phone, sealed)).isEqualTo("羊燕海 " + PHONE);
        assertThat(sealed.text()).startsWith("sealed:aes-256-gcm:k1:").doesNotContain(PHONE, "羊燕海");
    }

    @Test
    void theSameTextLooksDifferentEachTime() {
        assertThat(encryption.seal(phone, PHONE)).isNotEqualTo(encryption.seal(phone, PHONE));
    }

    @Test
    void aCiphertextOpensInNoOtherRowColumnOrTable() {
        Sealed sealed = encryption.seal(phone, PHONE);

        for (SealedCell elsewhere :
                List.of(LEAD.cell("phone", UUID.randomUUID()), LEAD.cell("name", row), SOURCE.cell("phone", row))) {
            assertThatThrownBy(() -> encryption.open(elsewhere, sealed))
                    .hasMessageContaining("not sealed for this place");
        }
    }

    @Test
    void twoKeyValuesAreNotMistakenForOneAnother() {
        Sealed sealed = encryption.seal(LINE.cell("note", "a/b", "c"), PHONE);

        assertThatThrownBy(() -> encryption.open(LINE.cell("note", "a", "b/c"), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noChangedCiphertextOpens() {
        String text = encryption.seal(phone, PHONE).text();

        for (int at = "sealed:".length(); at < text.length(); at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            Sealed changed = new Sealed(text.substring(0, at) + other + text.substring(at + 1));
            assertThatThrownBy(() -> encryption.open(phone, changed))
                    .as(changed.text())
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anOlderKeyStillOpensAndTheNewestSeals() {
        Sealed old = Keys.sealingWith(Keys.FIRST).seal(phone, PHONE);
        FieldEncryption rotated = Keys.sealingWith(Keys.SECOND, Keys.FIRST);

        assertThat(rotated.open(phone, old)).isEqualTo(PHONE);
        assertThat(rotated.seal(phone, PHONE).text()).startsWith("sealed:aes-256-gcm:k2:");
    }

    @Test
    void aKeyThatIsGoneIsNamed() {
        Sealed old = encryption.seal(phone, PHONE);

        assertThatThrownBy(() -> Keys.sealingWith(Keys.SECOND).open(phone, old))
                .hasMessageContaining("The key k1")
                .hasMessageNotContaining(PHONE);
    }

    @Test
    void oneRingMayHoldKeysOfBothAlgorithms() {
        Sealed old = encryption.seal(phone, PHONE);
        FieldEncryption national = Keys.sealingWith(Keys.NATIONAL, Keys.FIRST);

        Sealed sealed = national.seal(phone, PHONE);

        assertThat(sealed.text()).startsWith("sealed:sm4-gcm:k3:");
        assertThat(national.open(phone, sealed)).isEqualTo(PHONE);
        assertThat(national.open(phone, old)).isEqualTo(PHONE);
    }

    @Test
    void aTextOlderThanTheEncryptionIsReadWhileThatIsAllowed() {
        assertThat(Keys.sealingWith(true, Keys.FIRST).open(phone, new Sealed(PHONE)))
                .isEqualTo(PHONE);
        assertThatThrownBy(() -> Keys.sealingWith(false, Keys.FIRST).open(phone, new Sealed(PHONE)))
                .hasMessageStartingWith("Not sealed")
                .hasMessageNotContaining(PHONE);
    }

    @Test
    void aLookupHashIsTheSameForTheSameTextAndPurposeOnly() {
        String hash = encryption.lookupHash("phone", PHONE);

        assertThat(hash).hasSize(64).isEqualTo(Keys.sealingWith(Keys.SECOND).lookupHash("phone", PHONE));
        assertThat(hash).isNotEqualTo(encryption.lookupHash("name", PHONE));
        assertThat(hash).isNotEqualTo(encryption.lookupHash("phone", PHONE + "0"));
    }

    @ParameterizedTest
    @EnumSource
    void bothAlgorithmsAuthenticateWhatTheyAreBoundTo(Algorithm algorithm) throws Exception {
        byte[] key = new byte[algorithm.keyBytes()];
        byte[] nonce = new byte[Algorithm.NONCE_BYTES];
        byte[] sealed = algorithm.run(Direction.SEAL, key, nonce, bytes("here"), bytes(PHONE));

        assertThat(algorithm.run(Direction.OPEN, key, nonce, bytes("here"), sealed))
                .isEqualTo(bytes(PHONE));
        assertThatThrownBy(() -> algorithm.run(Direction.OPEN, key, nonce, bytes("there"), sealed))
                .isInstanceOf(Algorithm.SealBroken.class);
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4SealsAsTheStandardSays() throws Exception {
        HexFormat hex = HexFormat.of().withUpperCase();

        byte[] sealed = Algorithm.SM4_GCM.run(
                Direction.SEAL,
                hex.parseHex("0123456789ABCDEFFEDCBA9876543210"),
                hex.parseHex("00001234567800000000ABCD"),
                hex.parseHex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2"),
                hex.parseHex("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                        + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA"));

        assertThat(hex.formatHex(sealed))
                .isEqualTo("17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                        + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                        + "83DE3541E4C2B58177E065A9BF7B62EC");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
