package io.emberkeep.sandbox.internal.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time of the cloud: the machine's, set forward or back where a test or a demo asks for it. */
public final class WorldClock {
    private final InstantSource machine;
    private Duration skew = Duration.ZERO;

    public WorldClock(InstantSource machine) {
        this.machine = machine;
    }

    public synchronized Instant now() {
        return machine.instant().plus(skew).truncatedTo(ChronoUnit.MICROS);
    }

    public synchronized void skew(Duration by) {
        skew = by;
    }

    public synchronized Duration skew() {
        return skew;
    }
}
