package org.crediteasyloan.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the heads are one signed chain over the seals, end where the seals end, and are those that others hold. */
final class HeadsCheck {

    private final String service;
    private final HeadTrust trust;
    private final List<Finding> findings;

    HeadsCheck(String service, HeadTrust trust, List<Finding> findings) {
        this.service = service;
        this.trust = trust;
        this.findings = findings;
    }

    void check(List<Verifier.Numbered<Head>> heads, List<Verifier.Numbered<Seal>> seals, List<Head> held) {
        Map<Long, Seal.Place> places = placesOf(seals);
        Head.Place before = Head.Place.START;
        Instant lastSignedAt = Instant.MIN;
        for (Verifier.Numbered<Head> each : heads) {
            Head head = each.value();
            checkChain(each.line(), head, before, lastSignedAt);
            checkSeal(each.line(), head, places);
            trust.refuse(head).ifPresent(refusal -> find(each.line(), "head " + head.number() + " " + refusal));
            before = new Head.Place(head.number(), head.hash());
            lastSignedAt = head.signedAt();
        }
        checkEnd(heads, seals);
        checkHeld(heads, held);
    }

    private void checkChain(long line, Head head, Head.Place before, Instant lastSignedAt) {
        if (!head.service().equals(service)) {
            find(line, "this head is of the service " + head.service());
        }
        if (head.number() != before.number() + 1) {
            find(line, "head " + head.number() + " stands behind head " + before.number());
        }
        if (!head.previousHash().equals(before.hash())) {
            find(line, "head " + head.number() + " does not chain to the one before it");
        }
        if (!head.signedAt().isAfter(lastSignedAt)) {
            find(line, "head " + head.number() + " is not later than the one before it");
        }
    }

    private void checkSeal(long line, Head head, Map<Long, Seal.Place> places) {
        Seal.Place place = places.get(head.sealNumber());
        if (place == null) {
            find(line, "head " + head.number() + " speaks for seal " + head.sealNumber() + ", which is missing");
            return;
        }
        if (!place.hash().equals(head.sealHash())) {
            find(line, "head " + head.number() + " signs another seal " + head.sealNumber() + " than this archive has");
        }
        if (place.entryCount() != head.entryCount()) {
            find(
                    line,
                    "head " + head.number() + " counts " + head.entryCount() + " entries, the seals "
                            + place.entryCount());
        }
    }

    private void checkEnd(List<Verifier.Numbered<Head>> heads, List<Verifier.Numbered<Seal>> seals) {
        if (heads.isEmpty()) {
            find(0, "there is no signed head");
            return;
        }
        Head last = heads.getLast().value();
        if (!seals.isEmpty() && seals.getLast().value().number() != last.sealNumber()) {
            find(
                    heads.getLast().line(),
                    "the last head speaks for seal " + last.sealNumber() + ", the last seal is "
                            + seals.getLast().value().number());
        }
    }

    private void checkHeld(List<Verifier.Numbered<Head>> heads, List<Head> held) {
        Map<Long, Head> byNumber = new HashMap<>();
        heads.forEach(each -> byNumber.put(each.value().number(), each.value()));
        for (Head one : held) {
            Head here = byNumber.get(one.number());
            if (here == null) {
                find(0, "head " + one.number() + " of " + one.signedAt() + ", held by others, is missing");
            } else if (!here.equals(one)) {
                find(0, "head " + one.number() + " is not the one others hold");
            }
        }
    }

    private static Map<Long, Seal.Place> placesOf(List<Verifier.Numbered<Seal>> seals) {
        Map<Long, Seal.Place> places = new HashMap<>();
        Seal.Place place = Seal.Place.START;
        places.put(0L, place);
        for (Verifier.Numbered<Seal> each : seals) {
            Seal seal = each.value();
            place = new Seal.Place(
                    seal.number(),
                    seal.through(),
                    seal.hash(),
                    place.entryCount() + seal.entryHashes().size());
            places.put(seal.number(), place);
        }
        return places;
    }

    private void find(long line, String what) {
        findings.add(new Finding(Archive.HEADS, line, what));
    }
}
