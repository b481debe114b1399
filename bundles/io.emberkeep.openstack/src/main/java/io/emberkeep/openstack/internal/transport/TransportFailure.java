package io.emberkeep.openstack.internal.transport;

/** A request that got no answer at all, with how far it came. */
public final class TransportFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How far a request came, which decides whether the cloud may have carried it out. */
    public enum Stage {
        /** No connection came about, so nothing was sent. */
        NOT_SENT,
        /** The connection broke after something may have been sent. */
        BROKEN,
        /** The answer, or its rest, did not come in time. */
        TIMED_OUT,
        /** Our own thread was interrupted while it waited. */
        INTERRUPTED
    }

    private final Stage stage;

    /** Wraps what the HTTP client said. */
    public TransportFailure(Stage stage, Throwable cause) {
        super(cause.getMessage(), cause);
        this.stage = stage;
    }

    /** How far the request came. */
    public Stage stage() {
        return stage;
    }
}
