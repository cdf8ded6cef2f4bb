package org.crediteasyloan.profile.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.profile.person.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    private static final String HEADER = "uscc,name,legal_representative,phone\n";
    private static final UnifiedSocialCreditCode KNOWN = new UnifiedSocialCreditCode("91350100M000100Y43");

    @TempDir
    Path folder;

    @Test
    void theRegisteredEnterpriseIsFound() throws IOException {
        BusinessRegistry registry = registryOf("91350100m000100y43,\"示例,有限公司\",王小明,19900000001\n");

        assertThat(registry.find(KNOWN)).hasValueSatisfying(enterprise -> {
            assertThat(enterprise.nameZh()).isEqualTo("示例,有限公司");
            assertThat(enterprise.legalRepresentative().is(new Person("王小明", "19900000001")))
                    .isTrue();
        });
        assertThat(registry.find(new UnifiedSocialCreditCode("914403001922038216")))
                .isEmpty();
    }

    @Test
    void aDissolvedEnterpriseIsFoundAsSuch() throws IOException {
        Path file = Files.writeString(
                folder.resolve("registry.csv"),
                "uscc,name,legal_representative,phone,status\n91350100M000100Y43,甲公司,王小明,19900000001,注销\n");

        BusinessRegistry registry = new RegistryFile(file);

        assertThat(registry.find(KNOWN)).get().matches(RegisteredEnterprise::isDissolved);
    }

    @Test
    void everyBadLineIsNamedAndNoPersonIs() {
        assertThatThrownBy(() -> registryOf("""
                        91350100M000100Y43,甲公司,王小明,19900000001
                        123,乙公司,王小明,19900000001
                        914403001922038216,丙公司,,19900000001
                        91350100M000100Y43,甲公司,王小明,19900000001
                        """))
                .hasMessageContaining("3 bad lines")
                .hasMessageContaining("line 3")
                .hasMessageContaining("line 4")
                .hasMessageContaining("line 5: the code was there before")
                .hasMessageNotContaining("王小明");
    }

    @Test
    void aMissingFileSaysWhichSettingNamesIt() {
        assertThatThrownBy(() -> new RegistryFile(folder.resolve("absent.csv")))
                .hasMessageContaining("business-registry.file")
                .hasMessageContaining("absent.csv");
    }

    @Test
    void nameAndPhoneMustBothAgree() {
        Person registered = new Person("王小明", "19900000001");

        assertThat(registered.is(new Person("王小明", "19900000001"))).isTrue();
        assertThat(registered.is(new Person("王小明", "19900000002"))).isFalse();
        assertThat(registered.is(new Person("王小红", "19900000001"))).isFalse();
        assertThat(registered.is(new Person("", ""))).isFalse();
    }

    @Test
    void theWayARegisterWritesDoesNotMatter() {
        Person registered = new Person("阿依古丽·买买提", "+86 199-0000-0004");

        assertThat(registered.is(new Person("阿依古丽•买买提", "19900000004"))).isTrue();
        assertThat(registered.is(new Person(" 阿依古丽．买买提 ", "１９９０００００００４"))).isTrue();
        assertThat(registered.is(new Person("阿依古丽", "19900000004"))).isFalse();
    }

    @Test
    void aPersonPrintsAsNothing() {
        assertThat(new RegisteredEnterprise(KNOWN, "示例公司", new Person("王小明", "19900000001"), false).toString())
                .doesNotContain("王小明")
                .doesNotContain("19900000001");
    }

    private BusinessRegistry registryOf(String lines) throws IOException {
        return new RegistryFile(Files.writeString(folder.resolve("registry.csv"), HEADER + lines));
    }
}
