package io.emberkeep.service.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names of what is made; Cinder takes at most 255 characters, and counts them as people do, not as Java does. */
public final class Names {
    /** The most characters that Cinder takes. */
    public static final int LONGEST = 255;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Names() {}

    /** A name for a backup that nobody named. */
    public static String backup(Volume volume, boolean incremental, Instant now) {
        String suffix = " " + (incremental ? "incr" : "full") + " " + TIME.format(now);
        return shortened(volume.label(), LONGEST - suffix.length()) + suffix;
    }

    /** A name for what a run makes on the way and deletes again. */
    public static String temporary(Volume volume) {
        String prefix = "emberkeep temporary of ";
        return prefix + shortened(volume.label(), LONGEST - prefix.length());
    }

    /** Refuses what Cinder would refuse. */
    public static void requireValid(String name) {
        if (name.isBlank() || length(name) > LONGEST) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.badName(LONGEST));
        }
    }

    /** At most so many characters of a text. */
    public static String shortened(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
