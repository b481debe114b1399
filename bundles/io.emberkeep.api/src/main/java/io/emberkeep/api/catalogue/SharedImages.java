package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.Optional;
import java.util.Set;

/**
 * What the deletion of one backup would destroy of others. Cinder's Ceph driver keeps all snapshot backups of a volume in
 * one image, and removes that image with the first of them that is deleted, or with a failed backup whose own image it
 * does not find (cinder/backup/drivers/ceph.py, delete_backup).
 */
public final class SharedImages {
    private final Catalogue catalogue;

    /** Judges by what a catalogue knows of drivers and backups. */
    public SharedImages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A backup whose data may go with another one; absent where the driver is proven not to share.
     *
     * @param doomed ids of all that is deleted together
     */
    public Optional<Backup> endangeredBy(Backup deleted, Set<String> doomed) {
        return mayTakeTheImage(deleted) && !catalogue.allowsSnapshotBackups(deleted.volumeId())
                ? catalogue.backups().values().stream()
                        .filter(KnownBackup::isPresent)
                        .map(KnownBackup::backup)
                        .filter(other -> other.volumeId().equals(deleted.volumeId()))
                        .filter(other -> other.snapshotId().isPresent() && hasData(other))
                        .filter(other -> !doomed.contains(other.id()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean mayTakeTheImage(Backup deleted) {
        return deleted.snapshotId().isPresent() && deleted.objectCount() == 0 || deleted.status() == BackupStatus.ERROR;
    }

    private static boolean hasData(Backup backup) {
        return backup.status() == BackupStatus.AVAILABLE || backup.status() == BackupStatus.RESTORING;
    }
}
