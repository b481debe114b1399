package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.VolumeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a volume is as safe as it should be.
 *
 * @param lastSuccess the moment of the newest data that can be restored
 */
public record Protection(State state, Optional<Instant> lastSuccess) {
    /** The four states that are shown everywhere with the same word. */
    public enum State {
        PROTECTED,
        AT_RISK,
        UNPROTECTED,
        UNKNOWN;

        /** The word that files use, such as {@code at-risk}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Judges a volume as a catalogue shows it: unknown where the cloud's word for its state is not known, and where the
     * catalogue is so old that backups may exist unseen.
     */
    public static Protection of(
            KnownVolume volume, ChainForest forest, Instant refreshedAt, Instant now, Duration maximumAge) {
        Protection judged = of(forest, now, maximumAge);
        boolean stale = refreshedAt.isBefore(now.minus(maximumAge));
        return stale || volume.volume().status() == VolumeStatus.UNKNOWN
                ? new Protection(State.UNKNOWN, judged.lastSuccess())
                : judged;
    }

    /** Judges chains by the age of their newest restorable data. */
    public static Protection of(ChainForest forest, Instant now, Duration maximumAge) {
        Optional<Instant> last = forest.newestRestorable().map(KnownBackup::pointInTime);
        State state = last.map(at -> at.isBefore(now.minus(maximumAge)) ? State.AT_RISK : State.PROTECTED)
                .orElse(State.UNPROTECTED);
        return new Protection(state, last);
    }
}
