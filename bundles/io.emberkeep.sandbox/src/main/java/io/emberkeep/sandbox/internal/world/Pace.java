package io.emberkeep.sandbox.internal.world;

import java.time.Duration;

/** How much of a real cloud's time everything takes: 1 is the real time, 0.01 a hundredth of it. */
public record Pace(double factor) {
    public Pace {
        if (factor < 0) {
            throw new IllegalArgumentException("A pace is not negative.");
        }
    }

    public Duration of(Duration real) {
        return Duration.ofNanos(Math.round(real.toNanos() * factor));
    }
}
