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
    private static final long INTERVAL_MILLIS = 30;

    private Until() {}

    /** Looks again and again until what is seen is as wanted. */
    static <T> T sees(Supplier<T> look, Predicate<T> wanted) {
        Instant end = Instant.now().plus(LONGEST);
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (Instant.now().isAfter(end)) {
                fail("Waited " + LONGEST + " and still see " + seen);
            }
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, INTERVAL_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
            seen = look.get();
        }
        return seen;
    }
}
