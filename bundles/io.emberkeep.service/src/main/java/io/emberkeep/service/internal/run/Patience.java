package io.emberkeep.service.internal.run;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.service.internal.Pause;
import io.emberkeep.service.internal.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting for a cloud: for an answer while it is out of reach, and for a state while it works. */
final class Patience {
    private final Clock clock;
    private final Pause pause;
    private final Timing timing;

    Patience(Clock clock, Pause pause, Timing timing) {
        this.clock = clock;
        this.pause = pause;
        this.timing = timing;
    }

    /**
     * Asks again while the cloud certainly has not got the request or has turned it away for a while, until patience ends.
     */
    <T> T ask(Supplier<T> request) {
        Instant end = clock.instant().plus(timing.patience());
        Duration next = timing.firstPoll();
        while (true) {
            Duration wait;
            try {
                return request.get();
            } catch (EmberkeepException failure) {
                if (!mayAnswerLater(failure) || isPast(end) || isAskedBackAfter(end, failure)) {
                    throw failure;
                }
                wait = failure.retryAfter().orElse(next);
            }
            pause.atMost(wait);
            next = longer(next);
        }
    }

    private static boolean mayAnswerLater(EmberkeepException failure) {
        boolean noAnswer = failure.kind() == ErrorKind.UNREACHABLE || failure.kind() == ErrorKind.TIMED_OUT;
        return (noAnswer || failure.retryAfter().isPresent()) && !failure.outcomeUnknown();
    }

    private boolean isAskedBackAfter(Instant end, EmberkeepException failure) {
        return failure.retryAfter().filter(asked -> inA(asked).isAfter(end)).isPresent();
    }

    /**
     * Lets nothing new begin where the engine closes.
     *
     * @throws Pause.Stopped where it does
     */
    void requireOpen() {
        pause.atMost(Duration.ZERO);
    }

    /** Looks again and again until there is an answer, or a look that began after the limit has found none. */
    <T> Optional<T> watch(Supplier<Optional<T>> look, Instant end) {
        Duration next = timing.firstPoll();
        while (true) {
            boolean last = isPast(end);
            Optional<T> seen = ask(look);
            if (seen.isPresent() || last) {
                return seen;
            }
            pause.atMost(next);
            next = longer(next);
        }
    }

    Instant inA(Duration duration) {
        return clock.instant().plus(duration);
    }

    private boolean isPast(Instant end) {
        return !clock.instant().isBefore(end);
    }

    private Duration longer(Duration pauseBefore) {
        Duration longer = pauseBefore.multipliedBy(5).dividedBy(4);
        return longer.compareTo(timing.slowestPoll()) > 0 ? timing.slowestPoll() : longer;
    }
}
