package org.crediteasyloan.bench.submit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The statements of one submission, and what in their parameters must be new for the next: the borrower, the consent, the
 * product, and every id that was made for this submission alone.
 */
record Recording(List<LoggedStatement> statements, Pair pair, List<String> madeIds) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @param another the statements of another submission, which tells made ids from those that stay */
    static Recording of(List<LoggedStatement> statements, Pair pair, List<LoggedStatement> another) {
        Set<String> made = idsIn(statements);
        made.removeAll(idsIn(another));
        made.removeAll(Set.of(pair.borrowerId(), pair.consentId()));
        return new Recording(statements, pair, new ArrayList<>(made));
    }

    /**
     * What to put in the place of what, for a further submission.
     *
     * @param newIds as many as there are made ids
     */
    Map<String, String> replacements(Pair next, List<String> newIds) {
        Map<String, String> replacements = new LinkedHashMap<>();
        replacements.put(pair.borrowerId(), next.borrowerId());
        replacements.put(pair.consentId(), next.consentId());
        replacements.put(pair.productCode(), next.productCode());
        for (int i = 0; i < madeIds.size(); i++) {
            replacements.put(madeIds.get(i), newIds.get(i));
        }
        return replacements;
    }

    private static Set<String> idsIn(List<LoggedStatement> statements) {
        Set<String> ids = new LinkedHashSet<>();
        statements.stream()
                .flatMap(statement -> statement.parameters().stream())
                .flatMap(Optional::stream)
                .flatMap(value -> ID.matcher(value).results())
                .map(MatchResult::group)
                .forEach(ids::add);
        return ids;
    }
}
