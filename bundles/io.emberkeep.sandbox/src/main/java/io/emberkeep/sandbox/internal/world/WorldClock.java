package io.emberkeep.sandbox.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** The time of the cloud: the machine's, set forward or back where a test or a demo asks for it. */
public final class WorldClock {
    private final InstantSource machine;
    private final ThreadLocal<Duration> astray = ThreadLocal.withInitial(() -> Duration.ZERO);
    private Duration skew = Duration.ZERO;

    public WorldClock(InstantSource machine) {
        this.machine = machine;
    }

    public synchronized Instant now() {
        return machine.instant().plus(skew).plus(astray.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Does something by a clock that goes wrong by so much, as one machine of a cloud may; all others go on as before. */
    public <T> T astray(Duration by, Supplier<T> work) {
        astray.set(by);
        try {
            return work.get();
        } finally {
            astray.remove();
        }
    }

    boolean isAstray() {
        return !astray.get().isZero();
    }

    public synchronized void skew(Duration by) {
        skew = by;
    }

    public synchronized Duration skew() {
        return skew;
    }
}
