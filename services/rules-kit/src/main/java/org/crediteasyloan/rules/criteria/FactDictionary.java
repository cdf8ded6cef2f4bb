package org.crediteasyloan.rules.criteria;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The facts criteria may name (事实目录), with their types. Published data: adding a name is safe, changing a type is not.
 *
 * <p>A name is a lower-case letter followed by up to 63 letters or digits, and no word of the expression language.
 */
public record FactDictionary(SortedMap<String, FactType> facts) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "package",
            "namespace",
            "null",
            "return",
            "true",
            "var",
            "void",
            "while",
            "int",
            "uint",
            "double",
            "bool",
            "string",
            "bytes",
            "list",
            "map",
            "type",
            "dyn",
            "size",
            "date");

    /** @throws IllegalArgumentException on a name outside the rule; the dictionary is ours, not a sender's */
    public FactDictionary {
        for (String name : facts.keySet()) {
            if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
                throw new IllegalArgumentException("Not usable as the name of a fact: " + name);
            }
        }
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    public static FactDictionary of(Map<String, FactType> facts) {
        return new FactDictionary(new TreeMap<>(facts));
    }

    public Optional<FactType> typeOf(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
