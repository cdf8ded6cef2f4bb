package org.crediteasyloan.local.supply;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ./platform reproduce}: compares what two builds of the same source gave, file by file.
 *
 * <p>Every jar is the same byte for byte, but for the code the framework generates for each service, which holds the same in
 * another order; see {@link GeneratedCode}.
 */
public final class Reproduction {

    private static final PathMatcher BUILT = FileSystems.getDefault()
            .getPathMatcher("glob:{api-contracts,services/*,deploy/*}/target/{*.jar,quarkus-app/**.jar}");

    private static final String GENERATED = "generated-bytecode.jar";

    private Reproduction() {}

    /** @param arguments the roots of two built copies of the tree */
    public static void main(String[] arguments) throws IOException {
        System.exit(compare(Path.of(arguments[0]), Path.of(arguments[1]), System.out) == 0 ? 0 : 1);
    }

    /** The number of files that differ; each is named with what only one of the builds has. */
    static int compare(Path one, Path two, PrintStream out) throws IOException {
        SortedSet<String> files = new TreeSet<>(builtFiles(one));
        files.addAll(builtFiles(two));
        int identical = 0;
        int reordered = 0;
        for (String file : files) {
            Path first = one.resolve(file);
            Path second = two.resolve(file);
            if (!Files.exists(first) || !Files.exists(second)) {
                out.println("Built once only: " + file);
            } else if (Files.mismatch(first, second) < 0) {
                identical++;
            } else if (file.endsWith(GENERATED)) {
                List<String> differing = differing(GeneratedCode.of(first), GeneratedCode.of(second));
                differing.forEach(type -> out.println("Differs: " + file + " in " + type));
                reordered += differing.isEmpty() ? 1 : 0;
            } else {
                out.println("Differs: " + file);
            }
        }
        int different = files.size() - identical - reordered;
        out.println(files.size() + " files: " + identical + " the same byte for byte, " + reordered
                + " of generated code with the same content in another order, " + different + " different.");
        return files.isEmpty() ? 1 : different;
    }

    private static List<String> differing(GeneratedCode one, GeneratedCode two) {
        SortedSet<String> types = new TreeSet<>(one.classes().keySet());
        types.addAll(two.classes().keySet());
        return types.stream()
                .filter(type -> !one.classes()
                        .getOrDefault(type, List.of())
                        .equals(two.classes().getOrDefault(type, List.of())))
                .toList();
    }

    private static SortedSet<String> builtFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize)
                    .filter(BUILT::matches)
                    .map(Path::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
