package io.emberkeep.service.internal.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a whole test world, which passes only while somebody waits for it. */
public final class VirtualTime extends Clock {
    public static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private Instant now = START;

    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    public Duration sinceStart() {
        return Duration.between(START, instant());
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
