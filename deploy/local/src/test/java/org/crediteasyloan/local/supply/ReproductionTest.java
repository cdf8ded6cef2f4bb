package org.crediteasyloan.local.supply;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.MTD_void;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {

    private static final String GENERATED = "services/some/target/quarkus-app/quarkus/generated-bytecode.jar";
    private static final ClassDesc RECORDER = ClassDesc.of("some.Recorder");

    @TempDir
    Path one;

    @TempDir
    Path two;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void theSameCallsInAnotherOrderUnderOtherNumbersAreTheSame() throws IOException {
        write(one, GENERATED, callsOf("proxykey3", "io.agroal", "io.vertx"));
        write(two, GENERATED, callsOf("proxykey17", "io.vertx", "io.agroal"));

        assertThat(compare()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 of generated code");
    }

    @Test
    void aCallThatOnlyOneBuildMakesIsFound() throws IOException {
        write(one, GENERATED, callsOf("proxykey3", "io.agroal", "io.vertx"));
        write(two, GENERATED, callsOf("proxykey3", "io.agroal", "io.vertx", "io.vertx"));

        assertThat(compare()).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("in some/Generated.class");
    }

    @Test
    void aTextThatOnlyOneBuildHasIsFound() throws IOException {
        write(one, GENERATED, callsOf("proxykey3", "io.agroal"));
        write(two, GENERATED, callsOf("proxykey3", "io.agroa1"));

        assertThat(compare()).isOne();
    }

    @Test
    void whatIsNotGeneratedHasToBeTheSameByteForByte() throws IOException {
        write(one, "services/some/target/some.jar", callsOf("proxykey3", "io.agroal", "io.vertx"));
        write(two, "services/some/target/some.jar", callsOf("proxykey3", "io.vertx", "io.agroal"));

        assertThat(compare()).isOne();
    }

    @Test
    void aFileThatOnlyOneBuildHasIsFound() throws IOException {
        write(one, GENERATED, callsOf("proxykey3", "io.agroal"));
        write(two, GENERATED, callsOf("proxykey3", "io.agroal"));
        write(two, "deploy/local/target/local.jar", callsOf("proxykey3", "io.agroal"));

        assertThat(compare()).isOne();
    }

    @Test
    void buildsThatGaveNothingAreNotTheSame() throws IOException {
        assertThat(compare()).isOne();
    }

    private int compare() throws IOException {
        return Reproduction.compare(one, two, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static byte[] callsOf(String key, String... names) {
        return ClassFile.of()
                .build(
                        ClassDesc.of("some.Generated"),
                        type -> type.withMethodBody("deploy", MTD_void, ClassFile.ACC_STATIC, code -> {
                            for (String name : List.of(names)) {
                                code.ldc(key)
                                        .ldc(name)
                                        .invokestatic(
                                                RECORDER, "record", MethodTypeDesc.of(CD_void, CD_String, CD_String));
                            }
                            code.return_();
                        }));
    }

    private static void write(Path root, String jar, byte[] type) throws IOException {
        Path file = root.resolve(jar);
        Files.createDirectories(file.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            JarEntry entry = new JarEntry("some/Generated.class");
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write(type);
        }
    }
}
