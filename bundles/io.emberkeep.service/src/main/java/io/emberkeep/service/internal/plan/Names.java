package io.emberkeep.service.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.service.internal.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names of what is made; Cinder takes at most 255 characters. */
final class Names {
    private static final int LONGEST = 255;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Names() {}

    static String backup(Volume volume, boolean incremental, Instant now) {
        String suffix = " " + (incremental ? "incr" : "full") + " " + TIME.format(now);
        return shortened(volume.label(), LONGEST - suffix.length()) + suffix;
    }

    static String temporary(Volume volume) {
        String prefix = "emberkeep temporary of ";
        return prefix + shortened(volume.label(), LONGEST - prefix.length());
    }

    static void requireValid(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.badName(LONGEST));
        }
    }

    /** Cuts between code points, so that no half of a character is left. */
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
