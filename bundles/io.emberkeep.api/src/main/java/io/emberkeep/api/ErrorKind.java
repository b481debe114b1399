package io.emberkeep.api;

/** Why something failed, as far as a caller has to act differently; {@link EmberkeepException} carries it. */
public enum ErrorKind {
    /** The cloud, or the store's host, did not answer. */
    UNREACHABLE,
    /** The server's certificate is not trusted, so nothing was sent to it. */
    UNTRUSTED,
    /** The credential is wrong, expired, or may not do this. */
    UNAUTHORISED,
    /** What was named does not exist, or not in this project. */
    NOT_FOUND,
    /** A safety rule of ours or a rule of the cloud forbids it; repeating it unchanged will not help. */
    REFUSED,
    /** A quota of the project is used up. */
    QUOTA,
    /** Something else holds or has changed what this needs; repeating it later may help. */
    CONFLICT,
    /** An answer or a state did not come in time. */
    TIMED_OUT,
    /** A person or a caller stopped it; not an error in itself. */
    CANCELLED,
    /** What was typed, configured or stored in a file cannot be understood. */
    INVALID_INPUT,
    /** A fault of Emberkeep itself. */
    INTERNAL
}
