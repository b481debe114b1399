package io.emberkeep.api;

import java.time.Duration;
import java.util.Optional;

/**
 * The one exception of Emberkeep: a kind to act on, and a message that tells a person what happened, to what, and what
 * to do next.
 *
 * <p>It is unchecked because nearly every operation can meet it and only three places handle it: the run executor, the
 * command line and the console's status bridge.
 */
public final class EmberkeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final String requestId;
    private final boolean outcomeUnknown;
    private final Duration retryAfter;

    private EmberkeepException(
            ErrorKind kind,
            String message,
            String requestId,
            boolean outcomeUnknown,
            Duration retryAfter,
            Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.requestId = requestId;
        this.outcomeUnknown = outcomeUnknown;
        this.retryAfter = retryAfter;
    }

    /** Creates an exception whose message is a whole sentence for a person. */
    public EmberkeepException(ErrorKind kind, String message) {
        this(kind, message, null, false, null, null);
    }

    /** Creates an exception that keeps its technical cause for the log. */
    public EmberkeepException(ErrorKind kind, String message, Throwable cause) {
        this(kind, message, null, false, null, cause);
    }

    /** Returns the same failure with the id that the cloud gave the request, for its operator's logs. */
    public EmberkeepException withRequestId(String id) {
        return new EmberkeepException(kind, getMessage(), id, outcomeUnknown, retryAfter, this);
    }

    /**
     * Returns the same failure, marked as one after which nobody knows whether the cloud has carried the request out:
     * the request left, the answer did not come. Such a request is never repeated before its tag was looked up.
     */
    public EmberkeepException withUnknownOutcome() {
        return new EmberkeepException(kind, getMessage(), requestId, true, retryAfter, this);
    }

    /**
     * Returns the same failure, marked as one by which the cloud turned the request away without doing anything, and asked
     * for it again after this long.
     */
    public EmberkeepException withRetryAfter(Duration wait) {
        return new EmberkeepException(kind, getMessage(), requestId, outcomeUnknown, wait, this);
    }

    /** Why it failed, as far as callers act differently. */
    public ErrorKind kind() {
        return kind;
    }

    /** The cloud's id of the failed request, where one came back. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** When the cloud asked for the request that it turned away to be sent again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the cloud may have carried the request out although it failed here. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
