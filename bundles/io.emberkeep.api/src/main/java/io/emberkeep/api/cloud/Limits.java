package io.emberkeep.api.cloud;

import java.util.Map;
import java.util.Optional;

/**
 * The project's quotas as far as backups and restores meet them; a negative maximum means unlimited.
 *
 * @param backupGiB counted by Cinder with the volume's size for each backup, incrementals too
 * @param ofTypes those of single volume types by the type's name, as far as they are limited
 */
public record Limits(
        Use backups, Use backupGiB, Use volumes, Use volumeGiB, Use snapshots, Map<String, OfType> ofTypes) {
    /** Copies the map, so that a record never changes. */
    public Limits {
        ofTypes = Map.copyOf(ofTypes);
    }

    /** Quotas of the project alone. */
    public Limits(Use backups, Use backupGiB, Use volumes, Use volumeGiB, Use snapshots) {
        this(backups, backupGiB, volumes, volumeGiB, snapshots, Map.of());
    }

    /** Those of all volumes together. */
    public OfType ofAllTypes() {
        return new OfType(volumes, volumeGiB, snapshots);
    }

    /** Those of one volume type, empty where only the project's count. */
    public Optional<OfType> ofType(String name) {
        return Optional.ofNullable(ofTypes.get(name));
    }

    /** What a project may have of volumes; Cinder counts those of one type beside those of all. */
    public record OfType(Use volumes, Use volumeGiB, Use snapshots) {}

    /**
     * One quota.
     *
     * @param max negative where there is no limit
     */
    public record Use(long used, long max) {
        /** Whether {@code more} still fits. */
        public boolean fits(long more) {
            return max < 0 || used + more <= max;
        }
    }
}
