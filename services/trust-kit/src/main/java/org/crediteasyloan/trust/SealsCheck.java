package org.crediteasyloan.trust;

import java.util.List;

/** Whether the seals are one chain from the first on. */
final class SealsCheck {

    private final String service;
    private final List<Finding> findings;

    SealsCheck(String service, List<Finding> findings) {
        this.service = service;
        this.findings = findings;
    }

    void check(List<Verifier.Numbered<Seal>> seals) {
        Seal.Place before = Seal.Place.START;
        for (Verifier.Numbered<Seal> each : seals) {
            Seal seal = each.value();
            check(each.line(), seal, before);
            before = new Seal.Place(
                    seal.number(),
                    seal.through(),
                    seal.hash(),
                    before.entryCount() + seal.entryHashes().size());
        }
    }

    private void check(long line, Seal seal, Seal.Place before) {
        if (!seal.service().equals(service)) {
            find(line, "this seal is of the service " + seal.service());
        }
        if (seal.number() != before.number() + 1) {
            find(line, "seal " + seal.number() + " stands behind seal " + before.number());
        }
        if (!seal.previousHash().equals(before.hash())) {
            find(line, "seal " + seal.number() + " does not chain to the one before it");
        }
        if (!seal.after().equals(before.through())) {
            find(
                    line,
                    "the window of seal " + seal.number() + " begins at " + seal.after() + ", the one before ended at "
                            + before.through());
        }
        if (seal.through().compareTo(seal.after()) <= 0) {
            find(line, "the window of seal " + seal.number() + " ends before it begins");
        }
    }

    private void find(long line, String what) {
        findings.add(new Finding(Archive.SEALS, line, what));
    }
}
