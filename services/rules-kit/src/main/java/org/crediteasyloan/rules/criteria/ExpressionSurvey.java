package org.crediteasyloan.rules.criteria;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an expression consists of, as far as publishing it depends on that. */
record ExpressionSurvey(
        long nodes,
        int depth,
        SortedSet<String> names,
        SortedSet<String> functionsOutsideTheLanguage,
        SortedSet<String> badDates) {

    static ExpressionSurvey of(CelAbstractSyntaxTree tree) {
        CelNavigableExpr root = CelNavigableAst.fromAst(tree).getRoot();
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> foreign = new TreeSet<>();
        SortedSet<String> badDates = new TreeSet<>();
        root.allNodes().map(CelNavigableExpr::expr).forEach(node -> {
            if (node.getKind() == ExprKind.Kind.IDENT) {
                names.add(node.ident().name());
            } else if (node.getKind() == ExprKind.Kind.CALL) {
                surveyCall(node.call(), foreign, badDates);
            }
        });
        return new ExpressionSurvey(root.allNodes().count(), root.height(), names, foreign, badDates);
    }

    private static void surveyCall(CelCall call, SortedSet<String> foreign, SortedSet<String> badDates) {
        if (!CriterionLanguage.FUNCTION_NAMES.contains(call.function())) {
            foreign.add(call.function());
        }
        if (call.function().equals(CriterionLanguage.DATE_FUNCTION)) {
            for (CelExpr argument : call.args()) {
                if (!isDate(argument)) {
                    badDates.add("the argument of date() is no literal date");
                }
            }
        }
    }

    private static boolean isDate(CelExpr argument) {
        return argument.getKind() == ExprKind.Kind.CONSTANT
                && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE
                && FactType.parseDate(argument.constant().stringValue()).isPresent();
    }
}
