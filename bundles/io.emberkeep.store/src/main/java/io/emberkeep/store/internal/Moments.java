package io.emberkeep.store.internal;

import java.time.Instant;

/** Moments as whole numbers, which keep their nanoseconds and sort as they should. */
final class Moments {
    private static final long NANOS = 1_000_000_000L;
    private static final Instant FIRST = instant(Long.MIN_VALUE);
    private static final Instant LAST = instant(Long.MAX_VALUE);

    private Moments() {}

    /** Nanoseconds since 1970; what lies outside the years 1677 to 2262 becomes their edge. */
    static long stored(Instant moment) {
        if (!moment.isAfter(FIRST)) {
            return Long.MIN_VALUE;
        }
        if (!moment.isBefore(LAST)) {
            return Long.MAX_VALUE;
        }
        // Negative seconds first count up, so that the first second after 1677 does not overflow.
        long seconds = moment.getEpochSecond();
        return seconds < 0 ? (seconds + 1) * NANOS + (moment.getNano() - NANOS) : seconds * NANOS + moment.getNano();
    }

    /** The moment that was stored. */
    static Instant instant(long stored) {
        return Instant.ofEpochSecond(Math.floorDiv(stored, NANOS), Math.floorMod(stored, NANOS));
    }
}
