package org.crediteasyloan.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule cannot be applied to what it was given (规则拒绝). Carries every problem found, at least one. */
public final class RuleRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RuleRefusal(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::textEn).collect(Collectors.joining(" ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem.");
        }
        this.problems = List.copyOf(problems);
    }

    public RuleRefusal(String code, String textZh, String textEn) {
        this(List.of(new RuleProblem(code, "", textZh, textEn)));
    }

    public List<RuleProblem> problems() {
        return problems;
    }

    /** The code of the first problem, for callers that show one. */
    public String code() {
        return problems.getFirst().code();
    }
}
