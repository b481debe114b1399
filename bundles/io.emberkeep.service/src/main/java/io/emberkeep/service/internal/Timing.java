package io.emberkeep.service.internal;

import io.emberkeep.api.run.UsualDuration;
import java.time.Duration;

/**
 * How long the engine waits for what.
 *
 * @param firstPoll pause before the second look at something in the cloud; later pauses grow
 * @param slowestPoll longest pause between two looks
 * @param patience how long a cloud that does not answer is asked again before a run is left unknown
 * @param grace how long something is looked for by its tag before it counts as never made
 * @param lease how long a run stays with a process that gives no sign of life
 * @param settling how long a request may take in the cloud
 * @param perGib how much longer where a volume is copied, for each GiB of it
 */
public record Timing(
        Duration firstPoll,
        Duration slowestPoll,
        Duration patience,
        Duration grace,
        Duration lease,
        Duration settling,
        Duration perGib) {
    /** For daily use. */
    public static final Timing USUAL = new Timing(
            Duration.ofMillis(250),
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofHours(24),
            UsualDuration.LONGEST_PER_GIB);

    /** The same with another patience. */
    public Timing withPatience(Duration other) {
        return new Timing(firstPoll, slowestPoll, other, grace, lease, settling, perGib);
    }
}
