package org.crediteasyloan.rules.criteria;

import java.util.List;

/** Outcome of checking a whole set of criteria: all of them usable, or every error found. */
public sealed interface CriteriaCheck {

    record Accepted(List<Criterion> criteria) implements CriteriaCheck {
        public Accepted {
            criteria = List.copyOf(criteria);
        }
    }

    record Refused(List<CriterionError> errors) implements CriteriaCheck {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
