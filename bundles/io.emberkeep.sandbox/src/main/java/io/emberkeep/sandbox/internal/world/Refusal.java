package io.emberkeep.sandbox.internal.world;

/** Why the cloud does not do what it was asked, in the words of the real one. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** The kinds of answers, with the names that Cinder and Nova give them. */
    public enum Kind {
        BAD_REQUEST(400, "badRequest"),
        UNAUTHORIZED(401, "unauthorized"),
        FORBIDDEN(403, "forbidden"),
        NOT_FOUND(404, "itemNotFound"),
        BAD_METHOD(405, "badMethod"),
        NOT_ACCEPTABLE(406, "computeFault"),
        CONFLICT(409, "conflictingRequest"),
        OVER_LIMIT(413, "overLimit"),
        INTERNAL(500, "computeFault");

        private final int code;
        private final String fault;

        Kind(int code, String fault) {
            this.code = code;
            this.fault = fault;
        }

        public int code() {
            return code;
        }

        public String fault() {
            return fault;
        }
    }

    public Refusal(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public static Refusal badRequest(String message) {
        return new Refusal(Kind.BAD_REQUEST, message);
    }

    public static Refusal invalidVolume(String reason) {
        return badRequest("Invalid volume: " + reason);
    }

    public static Refusal invalidBackup(String reason) {
        return badRequest("Invalid backup: " + reason);
    }

    public static Refusal invalidSnapshot(String reason) {
        return badRequest("Invalid snapshot: " + reason);
    }

    public static Refusal invalidInput(String reason) {
        return badRequest("Invalid input received: " + reason);
    }

    public static Refusal notFound(String what, String id) {
        return new Refusal(Kind.NOT_FOUND, what + " " + id + " could not be found.");
    }

    public static Refusal unauthorized() {
        return new Refusal(Kind.UNAUTHORIZED, "The request you have made requires authentication.");
    }

    public static Refusal overLimit(String message) {
        return new Refusal(Kind.OVER_LIMIT, message);
    }

    public Kind kind() {
        return kind;
    }
}
