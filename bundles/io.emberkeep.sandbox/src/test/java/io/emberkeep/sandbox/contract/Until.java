package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what a cloud does by itself. */
final class Until {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long SHORTEST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private Until() {}

    /** Looks again and again until what is seen is as wanted; ever more rarely, to spare a slow cloud. */
    static <T> T sees(Supplier<T> look, Predicate<T> wanted) {
        Instant end = Instant.now().plus(LONGEST);
        long pause = SHORTEST_PAUSE_MILLIS;
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (Instant.now().isAfter(end)) {
                fail("Waited " + LONGEST + " and still see " + seen);
            }
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, pause, TimeUnit.MILLISECONDS)
                    .join();
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            seen = look.get();
        }
        return seen;
    }
}
