package org.crediteasyloan.profile.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.crediteasyloan.contracts.UnifiedSocialCreditCode;
import org.crediteasyloan.kit.deadline.Deadlines;
import org.crediteasyloan.kit.id.Ids;
import org.crediteasyloan.kit.problem.CommonRule;
import org.crediteasyloan.kit.problem.FieldError;
import org.crediteasyloan.kit.problem.Refusal;
import org.crediteasyloan.profile.fact.BusinessDay;
import org.crediteasyloan.profile.help.HelpSession.Status;
import org.crediteasyloan.profile.help.HelpSessionView.Progress;
import org.crediteasyloan.profile.mandate.HoldMandates;
import org.crediteasyloan.profile.mandate.LiveMandates;
import org.crediteasyloan.profile.mandate.MandatePolicies;
import org.crediteasyloan.profile.mandate.MandatePolicy;

/** The help desk asks, the borrower approves, either ends it. */
@ApplicationScoped
class HelpDesk {

    /** Whoever is on the telephone, by what it told. */
    sealed interface Caller {

        record WithCode(UnifiedSocialCreditCode uscc) implements Caller {}

        record WithNumber(String number) implements Caller {}
    }

    private static final int CODES = 1_000_000;

    private final HelpSessions sessions;
    private final HelpNumbers numbers;
    private final HoldMandates hold;
    private final LiveMandates mandates;
    private final MandatePolicies policies;
    private final Deadlines deadlines;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HelpDesk(
            HelpSessions sessions,
            HelpNumbers numbers,
            HoldMandates hold,
            LiveMandates mandates,
            MandatePolicies policies,
            Deadlines deadlines,
            Clock clock) {
        this.sessions = sessions;
        this.numbers = numbers;
        this.hold = hold;
        this.mandates = mandates;
        this.policies = policies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    HelpSessionView ask(Caller caller, AskForSession asked, String agent) {
        Instant now = now();
        MandatePolicy policy = policies.at(now);
        List<FieldError> errors = errorsOf(asked, policy, now);
        if (!errors.isEmpty()) {
            throw Refusal.ofFields(CommonRule.INVALID_FIELDS, errors);
        }
        HelpSession session = new HelpSession();
        session.id = Ids.next();
        session.borrowerId = borrowerOf(caller).orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        session.agent = agent;
        session.reasonCode = asked.reasonCode();
        session.minutes = asked.minutes();
        session.code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        session.askedAt = now;
        session.lapsesAt = now.plus(Duration.ofMinutes(policy.helpRequestMinutes()));
        session.status = Status.ASKED;
        sessions.persist(session);
        deadlines.set(HelpRequestLapses.KIND, session.id, session.lapsesAt);
        return HelpSessionView.toAgent(session, Progress.ASKED, session.lapsesAt);
    }

    /** Those that wait for the borrower or let somebody look, the oldest first. */
    @Transactional
    List<HelpSessionView> ofBorrower(UUID borrowerId) {
        Instant now = now();
        return sessions.ofBorrower(borrowerId).stream()
                .flatMap(
                        session -> until(session, now)
                                .map(until -> HelpSessionView.toBorrower(session, progress(session), until))
                                .stream())
                .toList();
    }

    @Transactional
    List<HelpSessionView> ofAgent(String agent) {
        Instant now = now();
        return sessions.ofAgent(agent).stream()
                .flatMap(session ->
                        until(session, now)
                                .map(until -> HelpSessionView.toAgent(session, progress(session), until))
                                .stream())
                .toList();
    }

    /** The minutes count from here. */
    @Transactional
    HelpSessionView approve(UUID borrowerId, UUID sessionId, ApproveSession approval, String approver) {
        Instant now = now();
        HelpSession session = ofBorrower(borrowerId, sessionId);
        Instant until = now.plus(Duration.ofMinutes(session.minutes));
        session.approve(approval.code(), approver, now);
        hold.letLook(session.id, borrowerId, session.agent, until);
        deadlines.clear(HelpRequestLapses.KIND, session.id);
        return HelpSessionView.toBorrower(session, Progress.OPEN, until);
    }

    @Transactional
    HelpSessionView endByBorrower(UUID borrowerId, UUID sessionId) {
        return HelpSessionView.toBorrower(ended(ofBorrower(borrowerId, sessionId)), Progress.ENDED, now());
    }

    @Transactional
    HelpSessionView endByAgent(UUID sessionId, String agent) {
        HelpSession session = sessions.findForChange(sessionId)
                .filter(found -> found.agent.equals(agent))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
        return HelpSessionView.toAgent(ended(session), Progress.ENDED, now());
    }

    @Transactional
    List<HelpReasonView> reasons() {
        return sessions.reasonsOn(BusinessDay.at(now()));
    }

    private Optional<UUID> borrowerOf(Caller caller) {
        return switch (caller) {
            case Caller.WithCode(UnifiedSocialCreditCode uscc) -> sessions.borrowerWith(uscc);
            case Caller.WithNumber(String number) -> numbers.borrowerWith(number);
        };
    }

    private HelpSession ended(HelpSession session) {
        boolean wasOpen = session.status == Status.APPROVED;
        session.end(now());
        deadlines.clear(HelpRequestLapses.KIND, session.id);
        if (wasOpen) {
            hold.dismiss(session.id);
        }
        return session;
    }

    private HelpSession ofBorrower(UUID borrowerId, UUID sessionId) {
        return sessions.findForChange(sessionId)
                .filter(found -> found.borrowerId.equals(borrowerId))
                .orElseThrow(() -> Refusal.of(CommonRule.NOT_FOUND));
    }

    private static Progress progress(HelpSession session) {
        return session.status == Status.ASKED ? Progress.ASKED : Progress.OPEN;
    }

    /** Empty when its time is over, whatever it is marked as. */
    private Optional<Instant> until(HelpSession session, Instant now) {
        return session.status == Status.ASKED
                ? Optional.of(session.lapsesAt).filter(lapsesAt -> lapsesAt.isAfter(now))
                : mandates.endOf(session.id, now);
    }

    private List<FieldError> errorsOf(AskForSession asked, MandatePolicy policy, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (sessions.reasonsOn(BusinessDay.at(now)).stream()
                .noneMatch(reason -> reason.code().equals(asked.reasonCode()))) {
            errors.add(new FieldError("/reasonCode", "reason-unknown", "协助原因代码不存在。", "There is no such reason."));
        }
        if (asked.minutes() > policy.helpMinutes()) {
            errors.add(new FieldError(
                    "/minutes",
                    "too-long",
                    "协助会话最长为%d分钟。".formatted(policy.helpMinutes()),
                    "A session lasts %d minutes at most.".formatted(policy.helpMinutes())));
        }
        return errors;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
