package org.crediteasyloan.profile.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.crediteasyloan.contracts.event.borrower.ConsentState.Purpose;
import org.crediteasyloan.contracts.event.borrower.MatchingFactsState;
import org.crediteasyloan.kit.event.Outbox;
import org.crediteasyloan.profile.borrower.BorrowerFacts;
import org.crediteasyloan.profile.borrower.Borrowers;
import org.crediteasyloan.profile.consent.LiveConsents;
import org.crediteasyloan.profile.product.ProductNeeds;

/** Brings what is published for a borrower in line with its consent, its facts and what products need. */
@ApplicationScoped
class PublishMatchingFacts {

    private final Borrowers borrowers;
    private final BorrowerFacts facts;
    private final LiveConsents consents;
    private final ProductNeeds needs;
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    PublishMatchingFacts(
            Borrowers borrowers,
            BorrowerFacts facts,
            LiveConsents consents,
            ProductNeeds needs,
            EntityManager entities,
            ObjectMapper mapper,
            Outbox outbox,
            Clock clock) {
        this.borrowers = borrowers;
        this.facts = facts;
        this.consents = consents;
        this.needs = needs;
        this.entities = entities;
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void follow(UUID borrowerId) {
        borrowers.lock(borrowerId);
        Instant now = clock.instant();
        Optional<MatchingFacts> published = Optional.ofNullable(entities.find(MatchingFacts.class, borrowerId));
        if (consents.of(borrowerId, Purpose.MATCHING, now).isEmpty()) {
            published.filter(row -> row.content != null).ifPresent(this::remove);
            return;
        }
        var selected = MatchingSelection.of(facts.sheetOf(borrowerId, now), needs.neededForMatching());
        String content = write(selected);
        MatchingFacts row = published.orElseGet(() -> new MatchingFacts(borrowerId));
        if (!content.equals(row.content)) {
            publish(row, selected, content);
        }
    }

    private void publish(MatchingFacts row, SortedMap<String, MatchingFactsState.Fact> selected, String content) {
        row.content = content;
        row.version++;
        entities.persist(row);
        outbox.append(new MatchingFactsState(row.borrowerId, row.version, selected));
    }

    private void remove(MatchingFacts row) {
        row.content = null;
        row.version++;
        outbox.appendRemovals(MatchingFactsState.class, List.of(row.borrowerId.toString()));
    }

    private String write(SortedMap<String, MatchingFactsState.Fact> selected) {
        try {
            return mapper.writeValueAsString(selected);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
