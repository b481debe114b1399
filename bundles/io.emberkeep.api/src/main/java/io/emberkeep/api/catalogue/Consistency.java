package io.emberkeep.api.catalogue;

import java.util.Locale;

/** What a backup achieved, as computed from what was observed and not from what was intended. */
public record Consistency(Level level, Certainty certainty) {
    /** All blocks are of one moment, as after a power cut. */
    public static final Consistency CRASH_PROVEN = new Consistency(Level.CRASH, Certainty.PROVEN);

    /** From the weakest to the strongest. */
    public enum Level {
        CRASH,
        FILESYSTEM,
        APPLICATION;

        /** The word that people and files use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the timeline proves the level or only makes it likely. */
    public enum Certainty {
        PROVEN,
        ASSUMED;

        /** The word that people and files use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
