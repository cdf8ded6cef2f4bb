package org.crediteasyloan.local.supply;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
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
            List<Instruction> instructions = method.code().stream()
                    .flatMap(code -> code.elementStream())
                    .filter(Instruction.class::isInstance)
                    .map(Instruction.class::cast)
                    .toList();
            withoutHandingOver(instructions).forEach(instruction -> content.add(withoutInvented(said(instruction))));
        }
        Collections.sort(content);
        return content;
    }

    /**
     * A long method is cut into parts, which hand each other values in an array; which values cross a cut follows from the order:
     * {@code new Object[8]}, {@code array[7] = value} and {@code value = (Type) array[7]}.
     */
    private static List<Instruction> withoutHandingOver(List<Instruction> instructions) {
        List<Instruction> kept = new ArrayList<>(instructions.size());
        for (int at = 0; at < instructions.size(); ) {
            int handingOver = handingOver(instructions.subList(at, Math.min(at + 5, instructions.size())));
            if (handingOver == 0) {
                kept.add(instructions.get(at));
            }
            at += Math.max(handingOver, 1);
        }
        return kept;
    }

    /** How many instructions at the beginning do nothing but hand over; 0 when they do something else. */
    private static int handingOver(List<Instruction> next) {
        if (next.size() > 1
                && next.get(0) instanceof ConstantInstruction
                && next.get(1) instanceof NewReferenceArrayInstruction array) {
            return array.componentType().name().equalsString("java/lang/Object") ? 1 : 0;
        }
        if (next.size() < 5
                || !(next.get(0) instanceof LoadInstruction)
                || !(next.get(1) instanceof ConstantInstruction)) {
            return 0;
        }
        if (next.get(2) instanceof LoadInstruction && next.get(3) instanceof ArrayStoreInstruction) {
            return 4;
        }
        return next.get(2) instanceof ArrayLoadInstruction
                        && next.get(3) instanceof TypeCheckInstruction
                        && next.get(4) instanceof StoreInstruction
                ? 5
                : 0;
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
