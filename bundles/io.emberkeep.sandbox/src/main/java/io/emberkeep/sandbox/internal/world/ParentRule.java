package io.emberkeep.sandbox.internal.world;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which backup becomes the parent of an incremental. */
public enum ParentRule {
    /** Looks at all backups, so that a newest one that is not available blocks every incremental. */
    ZED {
        @Override
        boolean considers(Backup backup) {
            return true;
        }
    },
    /** Releases after Zed look at available ones alone. */
    NEWER {
        @Override
        boolean considers(Backup backup) {
            return backup.status() == BackupStatus.AVAILABLE;
        }
    };

    abstract boolean considers(Backup backup);

    /** The parent among the backups of a volume, which come newest first. */
    public Backup choose(List<Backup> backups, Optional<Snapshot> snapshot) {
        List<Backup> candidates = backups.stream().filter(this::considers).toList();
        if (candidates.isEmpty()) {
            throw Refusal.invalidBackup("No backups available to do an incremental backup.");
        }
        // Where no backup is older than the snapshot, Cinder takes the first of its list, not none.
        Backup parent = candidates.stream()
                .filter(backup -> olderThan(snapshot, backup))
                .max(Comparator.comparing((Backup backup) -> backup.facts().dataTimestamp()))
                .orElse(candidates.getFirst());
        if (parent.status() != BackupStatus.AVAILABLE) {
            throw Refusal.invalidBackup("The parent backup must be available for incremental backup.");
        }
        return parent;
    }

    private static boolean olderThan(Optional<Snapshot> snapshot, Backup backup) {
        return snapshot.map(taken -> backup.facts().dataTimestamp().isBefore(taken.createdAt()))
                .orElse(true);
    }
}
