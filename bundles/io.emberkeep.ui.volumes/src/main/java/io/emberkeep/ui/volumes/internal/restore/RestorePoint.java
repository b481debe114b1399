package io.emberkeep.ui.volumes.internal.restore;

import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownBackup;
import java.util.Comparator;
import java.util.List;

/**
 * A moment to which a volume may be restored.
 *
 * @param reads how many backups a restore of it reads
 */
record RestorePoint(KnownBackup backup, boolean restorable, int reads) {

    /** All points of a volume's chains that the cloud still has, newest data first. */
    static List<RestorePoint> of(ChainForest forest) {
        return forest.nodes()
                .map(node -> node.backup())
                .filter(KnownBackup::isPresent)
                .sorted(Comparator.comparing(KnownBackup::pointInTime).reversed())
                .map(backup -> new RestorePoint(
                        backup,
                        forest.isRestorable(backup.id()),
                        forest.pathTo(backup.id()).size()))
                .toList();
    }

    String id() {
        return backup.id();
    }
}
