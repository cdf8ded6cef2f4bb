package org.crediteasyloan.trust;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service wrote, sealed and signed: four windows of entries, three heads, the second on a silent day, the third with a new
 * key. An attacker in a test writes another story and signs it with whatever key it has.
 */
record Story(String service, List<List<Entry>> windows) {

    private static final List<KeyPair> PAIRS = new ArrayList<>();
    private static final Map<List<Object>, Head> SIGNED = new HashMap<>();

    static final Instant BEGIN = Instant.parse("2026-11-20T02:00:00Z");
    static final KeyFile FIRST_KEY = key();
    static final KeyFile SECOND_KEY = key();
    static final KeyFile STOLEN_NAME_KEY = new KeyFile(SECOND_KEY.keyId(), key().privateKey());

    static final HeadKey NO_KEY = new HeadKey() {
        @Override
        public String keyId() {
            return "none";
        }

        @Override
        public byte[] sign(byte[] text) {
            return new byte[64];
        }
    };

    private static final Instant ROTATED_AT = BEGIN.plus(Duration.ofHours(60));

    static Story of(String service) {
        List<List<Entry>> windows = new ArrayList<>();
        long sequence = 1;
        for (int window = 0; window < 4; window++) {
            List<Entry> entries = new ArrayList<>();
            for (int index = 0; index < 3 + window % 2; index++) {
                entries.add(entry(service, sequence, window));
                sequence++;
            }
            windows.add(List.copyOf(entries));
        }
        return new Story(service, List.copyOf(windows));
    }

    private static Entry entry(String service, long sequence, int window) {
        return new Entry(
                new EntryPosition(700 + sequence / 2, sequence),
                BEGIN.plus(Duration.ofHours(20L * window)).plusSeconds(sequence),
                sequence % 3 == 0 ? "EVENT" : "COMMAND",
                "BANK-HNRCB/5f0c",
                sequence % 2 == 0 ? "0199f3a2-7c51-7000-8000-000000000004" : "",
                "POST /" + service + "/v1/cases/{id}/decision",
                "id=0199f3a2-7c51-7000-8000-00000000000" + sequence % 10,
                "amountFen=" + 1000 * sequence + "\tsource=省级",
                Hashes.sha256("body " + sequence),
                Hashes.sha256("answer " + sequence));
    }

    Evidence signed() {
        return signed(FIRST_KEY, SECOND_KEY);
    }

    /** Seals all windows; the first two heads with one key, the third with another. */
    Evidence signed(HeadKey first, HeadKey second) {
        List<String> entries =
                windows.stream().flatMap(List::stream).map(Entry::line).toList();
        List<String> seals = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        Seal.Place place = Seal.Place.START;
        Head.Place headPlace = Head.Place.START;
        for (int window = 0; window < windows.size(); window++) {
            Instant now = BEGIN.plus(Duration.ofHours(20L * window + 1));
            Seal seal = Seal.over(windows.get(window), service, place, now);
            seals.add(seal.line());
            place = new Seal.Place(
                    seal.number(),
                    seal.through(),
                    seal.hash(),
                    place.entryCount() + windows.get(window).size());
            if (window == 1) {
                headPlace = add(heads, sign(headPlace, place, now, first));
                headPlace = add(heads, sign(headPlace, place, now.plus(Duration.ofHours(9)), first));
            }
        }
        add(heads, sign(headPlace, place, BEGIN.plus(Duration.ofHours(66)), second));
        return new Evidence(Evidence.bytes(entries), Evidence.bytes(seals), Evidence.bytes(heads));
    }

    /** A forgery shares its first heads with the truth; signing them anew each time would take half of the test. */
    private Head sign(Head.Place before, Seal.Place seals, Instant at, HeadKey key) {
        return SIGNED.computeIfAbsent(List.of(service, before, seals, at, key), unsigned -> {
            try {
                return Head.sign(service, before, seals, at, key);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static Head.Place add(List<String> heads, Head head) {
        heads.add(head.line());
        return new Head.Place(head.number(), head.hash());
    }

    static List<String> trustedKeyLines() {
        return List.of(
                publicHalf(FIRST_KEY).trustedBetween(Instant.EPOCH, Optional.of(ROTATED_AT)),
                publicHalf(SECOND_KEY).trustedBetween(ROTATED_AT, Optional.empty()));
    }

    static PublicKeys trustedKeys() {
        try {
            return PublicKeys.of(trustedKeyLines());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicKeys.Line publicHalf(KeyFile key) {
        return PAIRS.stream()
                .map(pair -> PublicKeys.Line.of(pair.getPublic()))
                .filter(line -> line.keyId().equals(key.keyId()))
                .findFirst()
                .orElseThrow();
    }

    static KeyFile key() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(KeyFile.ALGORITHM).generateKeyPair();
            PAIRS.add(pair);
            return new KeyFile(PublicKeys.keyIdOf(pair.getPublic()), pair.getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
