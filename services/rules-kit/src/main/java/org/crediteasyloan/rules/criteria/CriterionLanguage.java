package org.crediteasyloan.rules.criteria;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of CEL that criteria may use. What owners write is data from outside, so the language has no loops (macros), no
 * regular expressions, no conversions and no way around the types; the work of an expression is bounded by its length.
 */
final class CriterionLanguage {

    static final int MAX_EXPRESSION_LENGTH = 1_000;
    static final int MAX_NODES = 200;
    static final int MAX_DEPTH = 24;
    static final String DATE_FUNCTION = "date";

    private static final Set<StandardFunction> FUNCTIONS = Set.of(
            StandardFunction.IN,
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_AND,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY,
            StandardFunction.DIVIDE,
            StandardFunction.MODULO,
            StandardFunction.NEGATE,
            StandardFunction.SIZE,
            StandardFunction.CONTAINS,
            StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH);

    /** As they stand in a parsed expression, operators included. */
    static final Set<String> FUNCTION_NAMES = Stream.concat(
                    FUNCTIONS.stream().map(StandardFunction::functionName),
                    Stream.of(DATE_FUNCTION, "daysBetween", "monthsBetween"))
            .collect(Collectors.toUnmodifiableSet());

    /** Only whole numbers are computed with: dividing by nought is then an error, and no border hangs on a binary fraction. */
    private static final Set<String> ARITHMETIC =
            Set.of("add_int64", "subtract_int64", "multiply_int64", "divide_int64", "modulo_int64", "negate_int64");

    private static final Set<StandardFunction> COMPUTING = Set.of(
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY,
            StandardFunction.DIVIDE,
            StandardFunction.MODULO,
            StandardFunction.NEGATE);

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_EXPRESSION_LENGTH)
            .maxParseErrorRecoveryLimit(10)
            .enableComprehension(false)
            .enableHomogeneousLiterals(true)
            .enableHeterogeneousNumericComparisons(true)
            .evaluateCanonicalTypesToNativeValues(true)
            .errorOnIntWrap(true)
            .build();

    static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(
                    CelFunctionBinding.from("date_string", String.class, CriterionLanguage::date),
                    CelFunctionBinding.from(
                            "days_between",
                            Instant.class,
                            Instant.class,
                            (from, to) -> between(ChronoUnit.DAYS, from, to)),
                    CelFunctionBinding.from(
                            "months_between",
                            Instant.class,
                            Instant.class,
                            (from, to) -> between(ChronoUnit.MONTHS, from, to)))
            .build();

    private CriterionLanguage() {}

    static CelCompiler compilerFor(FactDictionary dictionary) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) -> FUNCTIONS.contains(function)
                                && (!COMPUTING.contains(function)
                                        || ARITHMETIC.contains(
                                                overload.celOverloadDecl().overloadId())))
                        .filterIdentifiers(_ -> false)
                        .build())
                .addFunctionDeclarations(
                        global(DATE_FUNCTION, "date_string", SimpleType.TIMESTAMP, SimpleType.STRING),
                        global(
                                "daysBetween",
                                "days_between",
                                SimpleType.INT,
                                SimpleType.TIMESTAMP,
                                SimpleType.TIMESTAMP),
                        global(
                                "monthsBetween",
                                "months_between",
                                SimpleType.INT,
                                SimpleType.TIMESTAMP,
                                SimpleType.TIMESTAMP))
                .setResultType(SimpleType.BOOL);
        dictionary.facts().forEach((name, type) -> builder.addVar(name, type.celType()));
        return builder.build();
    }

    private static CelFunctionDecl global(String name, String overloadId, CelType result, CelType... parameters) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overloadId, result, parameters));
    }

    private static Instant date(String text) {
        return FactType.parseDate(text)
                .map(FactType::dateToCel)
                .orElseThrow(() -> new IllegalArgumentException("Not a date."));
    }

    private static long between(ChronoUnit unit, Instant from, Instant to) {
        return unit.between(LocalDate.ofInstant(from, ZoneOffset.UTC), LocalDate.ofInstant(to, ZoneOffset.UTC));
    }
}
