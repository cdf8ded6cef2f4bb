package org.crediteasyloan.rules.criteria;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.crediteasyloan.rules.criteria.CriterionError.Problem;

/** Checks whole sets of criteria against a dictionary of facts. Immutable and safe to share between threads. */
public final class CriteriaCompiler {

    public static final int MAX_CRITERIA = 100;
    static final int MAX_TEXT_LENGTH = 500;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{0,59}");

    private final FactDictionary dictionary;
    private final CelCompiler compiler;

    public CriteriaCompiler(FactDictionary dictionary) {
        this.dictionary = dictionary;
        this.compiler = CriterionLanguage.compilerFor(dictionary);
    }

    /** Accepts the set as a whole, or refuses it with every error at once. An empty set is fine: it excludes nobody. */
    public CriteriaCheck check(List<CriterionDefinition> definitions) {
        List<CriterionError> errors = new ArrayList<>();
        if (definitions.size() > MAX_CRITERIA) {
            errors.add(new CriterionError(
                    MAX_CRITERIA, "", "", Problem.TOO_MANY_CRITERIA, 0, 0, "at most " + MAX_CRITERIA + " are allowed"));
            return new CriteriaCheck.Refused(errors);
        }
        List<Criterion> criteria = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < definitions.size(); index++) {
            Report report = new Report(index, definitions.get(index), errors);
            checkWords(report, codes);
            compile(report).ifPresent(criteria::add);
        }
        return errors.isEmpty() ? new CriteriaCheck.Accepted(criteria) : new CriteriaCheck.Refused(errors);
    }

    /** Where the errors of one criterion go. */
    private record Report(int index, CriterionDefinition definition, List<CriterionError> errors) {

        void add(String field, Problem problem, String detail) {
            errors.add(new CriterionError(index, definition.code(), field, problem, 0, 0, detail));
        }

        void addAt(CelIssue issue, Problem problem) {
            errors.add(new CriterionError(
                    index,
                    definition.code(),
                    "expression",
                    problem,
                    Math.max(0, issue.getSourceLocation().getLine()),
                    Math.max(0, issue.getSourceLocation().getColumn() + 1),
                    issue.getMessage()));
        }
    }

    private static void checkWords(Report report, Set<String> codes) {
        CriterionDefinition definition = report.definition();
        if (!CODE.matcher(definition.code()).matches()) {
            report.add("code", Problem.CODE_MALFORMED, CODE.pattern());
        }
        if (!codes.add(definition.code())) {
            report.add("code", Problem.CODE_REPEATED, "used before in this set");
        }
        checkText(report, "textZh", definition.textZh(), true);
        checkText(report, "textEn", definition.textEn(), true);
        checkText(report, "clause", definition.clause(), false);
    }

    private static void checkText(Report report, String field, String text, boolean needed) {
        if (needed && text.isBlank()) {
            report.add(field, Problem.TEXT_MISSING, "");
        }
        if (text.length() > MAX_TEXT_LENGTH) {
            report.add(field, Problem.TEXT_TOO_LONG, "at most " + MAX_TEXT_LENGTH + " characters");
        }
    }

    private Optional<Criterion> compile(Report report) {
        CriterionDefinition definition = report.definition();
        if (definition.expression().length() > CriterionLanguage.MAX_EXPRESSION_LENGTH) {
            report.add(
                    "expression",
                    Problem.EXPRESSION_TOO_LONG,
                    "at most " + CriterionLanguage.MAX_EXPRESSION_LENGTH + " characters");
            return Optional.empty();
        }
        return syntaxTree(report, compiler.parse(definition.expression()), Problem.SYNTAX)
                .filter(parsed -> isWellBuilt(report, parsed))
                .flatMap(parsed -> syntaxTree(report, compiler.check(parsed), Problem.TYPE_MISMATCH))
                .flatMap(checked -> criterion(report, checked));
    }

    private static Optional<CelAbstractSyntaxTree> syntaxTree(
            Report report, CelValidationResult result, Problem problem) {
        if (result.hasError()) {
            result.getErrors().forEach(issue -> report.addAt(issue, problem));
            return Optional.empty();
        }
        try {
            return Optional.of(result.getAst());
        } catch (CelValidationException e) {
            report.add("expression", problem, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Faults the type checker would report in words of its own, or not at all. */
    private boolean isWellBuilt(Report report, CelAbstractSyntaxTree parsed) {
        ExpressionSurvey survey = ExpressionSurvey.of(parsed);
        int before = report.errors().size();
        if (survey.nodes() > CriterionLanguage.MAX_NODES || survey.depth() > CriterionLanguage.MAX_DEPTH) {
            report.add(
                    "expression", Problem.EXPRESSION_TOO_COMPLEX, survey.nodes() + " nodes, depth " + survey.depth());
        }
        for (String name : survey.names()) {
            if (dictionary.typeOf(name).isEmpty()) {
                report.add("expression", Problem.UNKNOWN_FACT, name);
            }
        }
        survey.functionsOutsideTheLanguage().forEach(name -> report.add("expression", Problem.UNKNOWN_FUNCTION, name));
        survey.badDates().forEach(text -> report.add("expression", Problem.DATE_MALFORMED, text));
        if (survey.names().isEmpty()) {
            report.add("expression", Problem.NO_FACT, "");
        }
        return report.errors().size() == before;
    }

    private Optional<Criterion> criterion(Report report, CelAbstractSyntaxTree checked) {
        SortedMap<String, FactType> needed = new TreeMap<>();
        for (String name : ExpressionSurvey.of(checked).names()) {
            dictionary.typeOf(name).ifPresent(type -> needed.put(name, type));
        }
        try {
            return Optional.of(
                    new Criterion(report.definition(), needed, CriterionLanguage.RUNTIME.createProgram(checked)));
        } catch (CelEvaluationException e) {
            report.add("expression", Problem.TYPE_MISMATCH, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
