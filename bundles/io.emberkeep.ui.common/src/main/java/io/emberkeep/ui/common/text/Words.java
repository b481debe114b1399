package io.emberkeep.ui.common.text;

import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;

/** The same words, icon and tint for the four states of protection, everywhere. */
public final class Words {
    private Words() {}

    /** The state in one word or two. */
    public static String of(Protection.State state) {
        return switch (state) {
            case PROTECTED -> "Protected";
            case AT_RISK -> "At risk";
            case UNPROTECTED -> "Unprotected";
            case UNKNOWN -> "Unknown";
        };
    }

    /** The state's icon. */
    public static Icon icon(Protection.State state) {
        return switch (state) {
            case PROTECTED -> Icon.PROTECTED;
            case AT_RISK -> Icon.AT_RISK;
            case UNPROTECTED -> Icon.UNPROTECTED;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    /** The state's tint. */
    public static Tone tone(Protection.State state) {
        return switch (state) {
            case PROTECTED -> Tone.GOOD;
            case AT_RISK -> Tone.WARNING;
            case UNPROTECTED -> Tone.HARM;
            case UNKNOWN -> Tone.QUIET;
        };
    }

    /** A number with the thing it counts, in the singular or plural. */
    public static String count(long number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    /** The beginning of an id, enough to tell it from others. */
    public static String shortId(String id) {
        return id.length() > 8 ? id.substring(0, 8) : id;
    }
}
