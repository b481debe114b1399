package io.emberkeep.service.internal.fake;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.time.Duration;

/** Something that happens around one call of a port. */
@FunctionalInterface
public interface Fault {
    /** Nothing special. */
    Fault NONE = Ports.Call::carryOut;

    /** The request is carried out, but nobody hears of it. */
    Fault ANSWER_LOST = call -> {
        call.carryOut();
        throw silence().withUnknownOutcome();
    };

    /** The request left and never arrived, which looks the same from here. */
    Fault REQUEST_LOST = call -> {
        throw silence().withUnknownOutcome();
    };

    /** The request could not even be sent. */
    Fault NOT_SENT = call -> {
        throw silence();
    };

    /** What the caller gets. */
    Object meet(Ports.Call call);

    private static EmberkeepException silence() {
        return new EmberkeepException(ErrorKind.UNREACHABLE, "The cloud did not answer.");
    }

    static Fault refusal(ErrorKind kind, String message) {
        return call -> {
            throw new EmberkeepException(kind, message).withRequestId("req-refused");
        };
    }

    /** A rate limit or a load balancer turns the request away, and says when to come back. */
    static Fault turnedAway(ErrorKind kind, Duration wait) {
        return call -> {
            throw new EmberkeepException(kind, "The cloud takes no more requests now.").withRetryAfter(wait);
        };
    }

    static Fault before(Runnable event) {
        return call -> {
            event.run();
            return call.carryOut();
        };
    }

    static Fault after(Runnable event) {
        return call -> {
            Object result = call.carryOut();
            event.run();
            return result;
        };
    }
}
