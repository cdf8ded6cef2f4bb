package org.crediteasyloan.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.crediteasyloan.catalog.product.ListedProduct;
import org.crediteasyloan.rules.criteria.CriteriaCheck;
import org.crediteasyloan.rules.criteria.Criterion;

/** The criteria of listed products, compiled once per version; compiling costs a hundred times an evaluation. */
@ApplicationScoped
class CompiledCriteria {

    private record Compiled(long version, List<Criterion> criteria) {}

    private final Map<String, Compiled> byProduct = new ConcurrentHashMap<>();

    /** Also forgets what is listed no more, so that the memory is bounded by the products listed. */
    Map<String, List<Criterion>> of(List<ListedProduct> listed) {
        Map<String, List<Criterion>> criteria =
                listed.stream().collect(Collectors.toMap(ListedProduct::productCode, this::compiled));
        byProduct.keySet().retainAll(criteria.keySet());
        return criteria;
    }

    private List<Criterion> compiled(ListedProduct product) {
        Compiled known = byProduct.get(product.productCode());
        if (known == null || known.version() != product.version()) {
            known = new Compiled(product.version(), compile(product));
            byProduct.put(product.productCode(), known);
        }
        return known.criteria();
    }

    private static List<Criterion> compile(ListedProduct product) {
        return switch (product.terms().checkCriteria()) {
            case CriteriaCheck.Accepted accepted -> accepted.criteria();
            case CriteriaCheck.Refused refused ->
                throw new IllegalStateException(
                        product.productCode() + " was published with criteria that are refused now: " + refused);
        };
    }
}
