package org.crediteasyloan.whitelist.lead;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.crediteasyloan.contracts.GuaranteeKind;
import org.crediteasyloan.contracts.IndustryCode;
import org.crediteasyloan.contracts.LoanPurpose;
import org.crediteasyloan.contracts.ParticipantCode;
import org.crediteasyloan.contracts.RegionCode;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.contracts.event.listing.FinancingNeed;
import org.crediteasyloan.whitelist.row.RowClaim;

/**
 * An enterprise that does not exist (虚构企业), for a sandbox bank to try with: the same one whenever it is asked for. Its name says what
 * it is, its credit code lies in the region 000000, which there is not, and its telephone number in a range nobody is given.
 */
record InventedEnterprise(UUID id, RowClaim claim) {

    /** Whoever endorses invented enterprises; no participant has a code of sandboxes but sandbox banks. */
    static final ParticipantCode AUTHORITY = new ParticipantCode("SANDBOX-AUTHORITY");

    private static final List<String> REGIONS =
            List.of("460105", "460107", "460202", "469002", "469005", "469006", "469021", "469024");
    private static final List<String> INDUSTRIES = List.of("A01", "C13", "C27", "E48", "F51", "G54", "H62", "I65");
    private static final String DIGITS = "0123456789";

    private static final long FEN_STEP = 10_000_000;
    private static final int MAX_STEPS = 100;
    private static final int TERM_STEP_MONTHS = 6;
    private static final int MAX_TERM_STEPS = 6;

    static InventedEnterprise of(ParticipantCode sandbox, int number, LocalDate endorsedOn) {
        ByteBuffer seed = ByteBuffer.wrap(sha256(sandbox + "/" + number));
        RandomGenerator chance = new SplittableRandom(seed.getLong());
        FinancingNeed need = new FinancingNeed(
                FEN_STEP * (1 + chance.nextInt(MAX_STEPS)),
                TERM_STEP_MONTHS * (1 + chance.nextInt(MAX_TERM_STEPS)),
                LoanPurpose.values()[chance.nextInt(LoanPurpose.values().length)],
                GuaranteeKind.values()[chance.nextInt(GuaranteeKind.values().length)],
                null);
        RowClaim claim = new RowClaim(
                creditCode(chance),
                "沙箱虚构企业%03d号（%s）".formatted(number, sandbox),
                "虚构联系人",
                "10000000%03d".formatted(number % 1_000),
                new RegionCode(REGIONS.get(chance.nextInt(REGIONS.size()))),
                new IndustryCode(INDUSTRIES.get(chance.nextInt(INDUSTRIES.size()))),
                null,
                null,
                List.of(),
                need,
                endorsedOn);
        return new InventedEnterprise(
                UUID.nameUUIDFromBytes((sandbox + "/" + number).getBytes(StandardCharsets.UTF_8)), claim);
    }

    /** Both check characters hold, so that whoever checks them finds nothing wrong. */
    private static UnifiedSocialCreditCode creditCode(RandomGenerator chance) {
        StringBuilder first16 = new StringBuilder("91000000");
        chance.ints(8, 0, DIGITS.length()).forEach(digit -> first16.append(DIGITS.charAt(digit)));
        return (DIGITS + "X")
                .chars()
                .mapToObj(organisationCheck -> first16.toString() + (char) organisationCheck)
                .flatMap(InventedEnterprise::withEachCheck)
                .filter(code -> code.organisationCheckHolds() && code.checkHolds())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<UnifiedSocialCreditCode> withEachCheck(String first17) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> new UnifiedSocialCreditCode(first17 + (char) check));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
