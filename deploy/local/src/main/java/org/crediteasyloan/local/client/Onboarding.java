package org.crediteasyloan.local.client;

import java.util.Map;

/**
 * The way of an institution onto the platform, as the operator's two people go it.
 *
 * @param post sends a command and sees to it that it succeeds
 */
public record Onboarding(Actor maker, Actor approver, Post post) {

    public static final String PARTICIPANTS = "/participant-directory/v1/participants";

    /** Sends a command until it is done, or fails. */
    @FunctionalInterface
    public interface Post {
        void send(Actor actor, String path, Object body);
    }

    public static String pathOf(String code) {
        return PARTICIPANTS + "/" + code;
    }

    public static String approvalPathOf(String code) {
        return pathOf(code) + "/approval";
    }

    /** All the way: proposed, reviewed, approved into the sandbox, promoted. */
    public void admit(String code, Object proposal) {
        proposeAndReview(code, proposal);
        approve(code);
        promote(code);
    }

    public void proposeAndReview(String code, Object proposal) {
        post.send(maker, PARTICIPANTS, proposal);
        post.send(maker, pathOf(code) + "/review", Map.of());
    }

    public void approve(String code) {
        post.send(approver, approvalPathOf(code), Map.of());
    }

    public void promote(String code) {
        post.send(maker, pathOf(code) + "/promotion", Map.of());
        post.send(approver, pathOf(code) + "/promotion/approval", Map.of());
    }
}
