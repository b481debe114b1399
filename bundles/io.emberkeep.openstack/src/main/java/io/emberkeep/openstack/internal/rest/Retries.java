package io.emberkeep.openstack.internal.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How often and after what pause a harmless request is sent again. */
public final class Retries {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final int most;
    private final Pause pause;

    /** Lets time pass; tests give one that does not. */
    @FunctionalInterface
    public interface Pause {
        /** Returns after this long. */
        void take(Duration length) throws InterruptedException;
    }

    /** Repeats so often at most and pauses by the given means. */
    public Retries(int most, Pause pause) {
        this.most = most;
        this.pause = pause;
    }

    /** Whether one more is left after this many. */
    boolean leftAfter(int repeats) {
        return repeats < most;
    }

    /** Waits before the next repeat, as long as the service asked for within reason. */
    void pauseBefore(int repeat, Optional<Duration> asked) throws InterruptedException {
        pause.take(asked.map(Retries::capped).orElseGet(() -> jittered(repeat)));
    }

    private static Duration capped(Duration asked) {
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    // Jitter, so that many threads that failed together do not come back together.
    private static Duration jittered(int repeat) {
        long full = FIRST_PAUSE.toMillis() << repeat;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(full / 2, full + 1));
    }
}
