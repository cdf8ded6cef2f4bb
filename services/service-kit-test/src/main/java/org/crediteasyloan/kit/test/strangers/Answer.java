package org.crediteasyloan.kit.test.strangers;

/**
 * What a call got back.
 *
 * @param text headers and body; of a list all its pages
 */
record Answer(Call call, int status, String contentType, String text) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Text that was searched for markers means something only where markers would be readable. */
    boolean isReadable() {
        return contentType.isEmpty() || contentType.startsWith("text/") || contentType.contains("json");
    }
}
