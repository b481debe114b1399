package io.emberkeep.api.cloud;

/**
 * The project's quotas as far as backups and restores meet them; a negative maximum means unlimited.
 *
 * @param backupGiB counted by Cinder with the volume's size for each backup, incrementals too
 */
public record Limits(Use backups, Use backupGiB, Use volumes, Use volumeGiB, Use snapshots) {
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
