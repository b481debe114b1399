package io.emberkeep.cli.internal.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments and durations for people. */
public final class Times {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Clock clock;

    /** Ages are counted from the clock's now, dates are of its zone. */
    public Times(Clock clock) {
        this.clock = clock;
    }

    /** How long ago it was, in one unit. */
    public String age(Instant at) {
        Duration age = Duration.between(at, clock.instant());
        if (age.toSeconds() < 60) {
            return Messages.JUST_NOW;
        }
        return Messages.ago(
                age.toMinutes() < 60
                        ? age.toMinutes() + " min"
                        : age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " d");
    }

    /** The date and the minute, in the zone that {@link #zone()} names. */
    public String date(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    /** The time of day to the second, in the zone that {@link #zone()} names. */
    public String second(Instant at) {
        return SECOND.format(at.atZone(clock.getZone()));
    }

    /** The zone of the dates. */
    public String zone() {
        return clock.getZone().getId();
    }

    /** A duration, as exact as it is of use. */
    public static String took(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }
}
