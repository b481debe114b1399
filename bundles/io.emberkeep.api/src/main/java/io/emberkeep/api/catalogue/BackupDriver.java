package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is known of the backup driver that serves a zone. Cinder does not tell a tenant its driver; only a chunked driver
 * counts objects, so a finished full backup with objects proves one. Everything else is treated as Ceph.
 *
 * @param kind what to reckon with
 * @param proof the backup that proved it
 */
public record BackupDriver(Kind kind, Optional<Backup> proof) {
    /** Nothing is proven. */
    public static final BackupDriver UNPROVEN = new BackupDriver(Kind.CEPH_OR_UNPROVEN, Optional.empty());

    /** The drivers that differ in what is safe. */
    public enum Kind {
        /** Stores hashed chunks; backups of snapshots are safe and may be incremental. */
        CHUNKED,
        /** Ceph, or not proven to be anything else: a backup of a snapshot may destroy others. */
        CEPH_OR_UNPROVEN
    }

    /**
     * Judges by the newest finished full backup of a volume in the zone.
     *
     * @param zoneBackups backups of volumes in the zone
     */
    public static BackupDriver of(Collection<Backup> zoneBackups) {
        return zoneBackups.stream()
                .filter(backup -> !backup.incremental() && backup.status() == BackupStatus.AVAILABLE)
                .max(Comparator.comparing(Backup::createdAt))
                .filter(backup -> backup.objectCount() > 0)
                .map(backup -> new BackupDriver(Kind.CHUNKED, Optional.of(backup)))
                .orElse(UNPROVEN);
    }

    /** Whether backups of snapshots are harmless. */
    public boolean allowsSnapshotBackups() {
        return kind == Kind.CHUNKED;
    }
}
