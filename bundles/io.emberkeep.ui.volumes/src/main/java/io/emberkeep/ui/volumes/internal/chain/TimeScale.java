package io.emberkeep.ui.volumes.internal.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where moments stand between the left and the right edge of a time line.
 *
 * @param left x of the beginning
 * @param right x of the end
 */
record TimeScale(Instant begin, Instant end, int left, int right) {
    private static final List<Duration> STEPS = Stream.of(
                    1, 3, 6, 12, 24, 48, 7 * 24, 14 * 24, 30 * 24, 90 * 24, 365 * 24)
            .map(Duration::ofHours)
            .toList();
    private static final int ROOM_FOR_A_DATE = 110;

    int x(Instant moment) {
        long span = Math.max(1, Duration.between(begin, end).toSeconds());
        return left + (int) ((right - left) * Duration.between(begin, moment).toSeconds() / span);
    }

    /** Moments to be written at the axis, as far apart as their dates need room. */
    List<Instant> ticks() {
        long most = Math.max(1, (right - left) / ROOM_FOR_A_DATE);
        Duration span = Duration.between(begin, end);
        Duration step = STEPS.stream()
                .filter(candidate -> span.dividedBy(candidate) < most)
                .findFirst()
                .orElse(STEPS.getLast());
        return Stream.iterate(end, moment -> !moment.isBefore(begin), moment -> moment.minus(step))
                .limit(most)
                .toList();
    }
}
