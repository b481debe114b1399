package io.emberkeep.sandbox.internal.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which requests shall go wrong, how, and how often. */
public record FaultRule(
        String id,
        Optional<String> service,
        Optional<String> method,
        Pattern path,
        Kind kind,
        int skip,
        int times,
        int status,
        String body,
        Optional<Integer> retryAfter,
        Duration delay,
        Duration skew) {

    /** How a request goes wrong. */
    public enum Kind {
        /** The connection ends and nothing was done. */
        DROP_BEFORE,
        /** It was done, and the connection ends without an answer. */
        DROP_AFTER,
        /** The answer comes late. */
        DELAY,
        /** Another status, and nothing was done. */
        STATUS,
        /** It was done; half of the answer comes, and then nothing. */
        STALL,
        /** It was done; half of the answer comes, and the connection ends. */
        TRUNCATE,
        /** It was done; a JSON document of somebody else comes. */
        FOREIGN_JSON,
        /** The token of the request ends. */
        TOKEN_DEATH,
        /** Who answers has a clock that goes wrong. */
        CLOCK_SKEW
    }

    boolean concerns(String requestService, Call call) {
        return service.map(requestService::equals).orElse(true)
                && method.map(call.method()::equals).orElse(true)
                && path.matcher(call.path()).find();
    }
}
