package org.crediteasyloan.local.supply;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * What a jar of generated classes consists of, whatever order it was written in.
 *
 * <p>The framework generates code in steps that run at the same time and walks sets without order, so two builds write the same
 * calls in another order, keep them in other local variables and give other numbers to what they name themselves. Each class is
 * therefore its names and texts and its instructions, sorted, without the numbers. A call, a text or a class that only one
 * build has is still seen.
 *
 * @param classes what stands in each entry, by its name
 */
record GeneratedCode(Map<String, List<String>> classes) {

    /** Names the framework invents: recorded values, configuration classes, and random ones of cached methods. */
    private static final Pattern INVENTED =
            Pattern.compile("(?<=\\bproxykey)\\d+|(?<=\\bconfigClass\\$)\\d+|(?<=\\bcachedValue\\$)\\w{8}(?=\\$)");

    static GeneratedCode of(Path jar) throws IOException {
        Map<String, List<String>> classes = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                byte[] content = file.getInputStream(entry).readAllBytes();
                classes.put(
                        entry.getName(),
                        entry.getName().endsWith(".class")
                                ? contentOf(ClassFile.of().parse(content))
                                : List.of(new String(content, StandardCharsets.ISO_8859_1)));
            }
        }
        return new GeneratedCode(classes);
    }

    private static List<String> contentOf(ClassModel type) {
        List<String> content = new ArrayList<>();
        type.constantPool().forEach(entry -> {
            if (entry instanceof Utf8Entry text) {
                content.add(withoutInvented(text.stringValue()));
            }
        });
        for (var method : type.methods()) {
            for (CodeElement element :
                    method.code().map(code -> code.elementList()).orElse(List.of())) {
                if (element instanceof Instruction instruction) {
                    content.add(withoutInvented(said(instruction)));
                }
            }
        }
        Collections.sort(content);
        return content;
    }

    /** Which local variable holds a value, and how wide the constant's index is, follow from the order alone. */
    private static String said(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction load -> "load " + load.typeKind();
            case StoreInstruction store -> "store " + store.typeKind();
            case ConstantInstruction constant -> "constant " + constant.constantValue();
            default -> instruction.toString();
        };
    }

    private static String withoutInvented(String text) {
        return INVENTED.matcher(text).replaceAll("#");
    }
}
