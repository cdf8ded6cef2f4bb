package org.crediteasyloan.directory.sandbox;

/**
 * Where a sandbox bank stands (沙箱状态).
 *
 * <pre>
 *   open --> PREPARING --its client is made--> READY
 *                |                               |
 *                '-- its owner or its term ends it --> ENDING --its client is disabled--> ENDED
 * </pre>
 *
 * It has LEFT as a participant from the first moment of ENDING on.
 */
enum SandboxState {
    PREPARING,
    READY,
    ENDING,
    ENDED;

    boolean goesOn() {
        return this == PREPARING || this == READY;
    }
}
