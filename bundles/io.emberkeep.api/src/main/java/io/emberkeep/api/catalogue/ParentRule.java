package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Microversion;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** By which rule Cinder picks the parent of an incremental (cinder/backup/api.py, create). */
public enum ParentRule {
    /** Up to Zed: the newest of all, which must be available, or the request is refused. */
    NEWEST_OF_ALL,
    /** Since 2023.1: the newest of those that are available. */
    NEWEST_AVAILABLE;

    private static final Microversion SURELY_NEW = new Microversion(3, 71);
    private static final Comparator<Backup> BY_CREATION =
            Comparator.comparing(Backup::createdAt).thenComparing(Backup::id);
    private static final Comparator<Backup> BY_DATA = Comparator.comparing(Backup::dataTimestamp)
            .thenComparing(Backup::createdAt)
            .thenComparing(Backup::id);

    /** The rule that a cloud follows; the strict one where its microversion does not tell. */
    public static ParentRule of(Microversion microversion) {
        return microversion.atLeast(SURELY_NEW) ? NEWEST_AVAILABLE : NEWEST_OF_ALL;
    }

    /**
     * Predicts the parent of a backup asked for now.
     *
     * @param siblings the project's backups that Cinder files under the volume, as just listed
     * @param before for a backup of a snapshot, when that was taken: only older backups count
     */
    public Prediction predict(Collection<Backup> siblings, Optional<Instant> before) {
        List<Backup> candidates = siblings.stream()
                .filter(backup -> this == NEWEST_OF_ALL || backup.status() == BackupStatus.AVAILABLE)
                .toList();
        // Where no backup is older than the snapshot, Cinder takes the first of its list, the last one made.
        Optional<Backup> newest = candidates.stream()
                .filter(backup -> before.isEmpty() || backup.dataTimestamp().isBefore(before.get()))
                .max(BY_DATA)
                .or(() -> candidates.stream().max(BY_CREATION));
        if (newest.isEmpty()) {
            return new Prediction.None();
        }
        return newest.get().status() == BackupStatus.AVAILABLE
                ? new Prediction.Parent(newest.get())
                : new Prediction.Blocked(newest.get());
    }

    /** What an incremental asked for now would meet. */
    public sealed interface Prediction {
        /** It would build on this backup. */
        record Parent(Backup backup) implements Prediction {}

        /** It would be refused, because this newest backup is not available. */
        record Blocked(Backup by) implements Prediction {}

        /** It would be refused, because there is nothing to build on. */
        record None() implements Prediction {}
    }
}
