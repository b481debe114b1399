package io.emberkeep.ui.common.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Puts moments into words: how long ago, on which day, or in full with the zone. */
public final class Ages {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter IN_FULL =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss zzz", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final InstantSource clock;
    private final ZoneId zone;

    /** Counts from a clock and shows the time of a zone. */
    public Ages(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Counts from now and shows the time of this computer's zone. */
    public static Ages ofThisComputer() {
        return new Ages(InstantSource.system(), ZoneId.systemDefault());
    }

    /** How long ago, such as {@code 2 h ago}. */
    public String ago(Instant moment) {
        Duration age = Duration.between(moment, clock.instant());
        return age.toMinutes() < 1 ? "just now" : roughly(age) + " ago";
    }

    /** The greatest unit that fits, such as {@code 2 h}. */
    public static String roughly(Duration span) {
        if (span.toMinutes() < 60) {
            return span.toMinutes() + " min";
        }
        if (span.toHours() < 48) {
            return span.toHours() + " h";
        }
        if (span.toDays() < 60) {
            return span.toDays() + " d";
        }
        return span.toDays() < 730 ? span.toDays() / 30 + " months" : span.toDays() / 365 + " years";
    }

    /** How long something took, such as {@code 38 s} or {@code 2 min 05 s}. */
    public static String elapsed(Duration span) {
        if (span.toSeconds() < 60) {
            return Math.max(0, span.toSeconds()) + " s";
        }
        if (span.toMinutes() < 60) {
            return "%d min %02d s".formatted(span.toMinutes(), span.toSecondsPart());
        }
        return "%d h %02d min".formatted(span.toHours(), span.toMinutesPart());
    }

    /** How long something has been under way. */
    public String since(Instant moment) {
        return elapsed(Duration.between(moment, clock.instant()));
    }

    /** Day and time, such as {@code Sun 22 Nov 02:00}; with the year where it is not this one. */
    public String day(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        boolean thisYear = at.getYear() == clock.instant().atZone(zone).getYear();
        return (thisYear ? THIS_YEAR : OTHER_YEAR).format(at);
    }

    /** The time of day alone. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** Everything that can be said of a moment, with its zone, and how long ago it was. */
    public String full(Instant moment) {
        return IN_FULL.format(moment.atZone(zone)) + " · " + ago(moment);
    }
}
