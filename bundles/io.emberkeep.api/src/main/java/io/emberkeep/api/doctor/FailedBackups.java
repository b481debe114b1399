package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.SharedImages;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.Optional;
import java.util.Set;

/** Failed backups: whether they stand in the way, and whether they can be removed without harm. */
final class FailedBackups {
    private final Catalogue catalogue;

    FailedBackups(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    boolean mayRemove(String backupId) {
        Optional<KnownBackup> found = catalogue.backup(backupId).filter(KnownBackup::isPresent);
        return found.filter(known -> known.backup().status() == BackupStatus.ERROR)
                .filter(known -> known.hold().isEmpty())
                .filter(known -> isLeaf(known))
                .filter(known -> isHarmless(known.backup()))
                .isPresent();
    }

    private boolean isLeaf(KnownBackup known) {
        return catalogue
                .forest(known.sourceVolumeId())
                .node(known.id())
                .filter(node -> node.withDescendants()
                        .map(BackupNode::backup)
                        .noneMatch(other -> other.isPresent() && !other.id().equals(known.id())))
                .isPresent();
    }

    private boolean isHarmless(Backup failed) {
        boolean certain = failed.snapshotId().isEmpty() || catalogue.allowsSnapshotBackups(failed.volumeId());
        return certain
                && new SharedImages(catalogue)
                        .endangeredBy(failed, Set.of(failed.id()))
                        .isEmpty();
    }
}
