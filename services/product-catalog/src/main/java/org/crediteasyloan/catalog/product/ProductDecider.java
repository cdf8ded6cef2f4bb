package org.crediteasyloan.catalog.product;

import org.crediteasyloan.catalog.product.Product.Draft;
import org.crediteasyloan.catalog.product.Product.Listed;
import org.crediteasyloan.catalog.product.Product.Suspended;
import org.crediteasyloan.catalog.product.Product.Withdrawn;
import org.crediteasyloan.catalog.product.ProductCommand.Publish;
import org.crediteasyloan.catalog.product.ProductCommand.Resume;
import org.crediteasyloan.catalog.product.ProductCommand.Revise;
import org.crediteasyloan.catalog.product.ProductCommand.Suspend;
import org.crediteasyloan.catalog.product.ProductCommand.Withdraw;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.Refusal;

/** Decides what becomes of a product; every illegal move is a refusal. */
final class ProductDecider {

    private ProductDecider() {}

    static Product decide(ProductCommand command, Product product) {
        return switch (product) {
            case Draft draft -> ofDraft(command, draft);
            case Listed listed -> ofListed(command, listed);
            case Suspended suspended -> ofSuspended(command, suspended);
            case Withdrawn _ -> throw notAllowed(command);
        };
    }

    private static Product ofDraft(ProductCommand command, Draft draft) {
        return switch (command) {
            case Revise revise -> new Draft(draft.head().revised(revise.terms(), revise.written()));
            case Publish publish -> published(publish, draft);
            case Suspend _, Resume _, Withdraw _ -> throw notAllowed(command);
        };
    }

    private static Product ofListed(ProductCommand command, Listed listed) {
        return switch (command) {
            case Suspend _ -> new Suspended(listed.head().next(), listed.publication());
            case Withdraw _ -> new Withdrawn(listed.head().next(), listed.publication());
            case Revise _, Publish _, Resume _ -> throw notAllowed(command);
        };
    }

    private static Product ofSuspended(ProductCommand command, Suspended suspended) {
        return switch (command) {
            case Resume _ -> new Listed(suspended.head().next(), suspended.publication());
            case Withdraw _ -> new Withdrawn(suspended.head().next(), suspended.publication());
            case Revise _, Publish _, Suspend _ -> throw notAllowed(command);
        };
    }

    private static Listed published(Publish publish, Draft draft) {
        if (publish.publication().by().equals(draft.head().written().by())) {
            throw Refusal.of(CommonRule.SAME_PERSON);
        }
        if (!publish.faults().isEmpty()) {
            throw Refusal.ofFields(ProductRule.PRODUCT_NOT_PUBLISHABLE, publish.faults());
        }
        return new Listed(draft.head().next(), publish.publication());
    }

    /** Tells the status the command needs. */
    private static Refusal notAllowed(ProductCommand command) {
        return Refusal.of(
                ProductRule.PRODUCT_NOT_IN_STATUS,
                switch (command) {
                    case Revise _, Publish _ -> "DRAFT";
                    case Suspend _ -> "LISTED";
                    case Resume _ -> "SUSPENDED";
                    case Withdraw _ -> "LISTED / SUSPENDED";
                });
    }
}
