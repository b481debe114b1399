package io.emberkeep.service.internal.plan;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of deletions. */
final class DeleteMessages {
    private DeleteMessages() {}

    static String leafFirst(List<Backup> backups) {
        return "Goes, children before parents: %s."
                .formatted(backups.stream().map(Backup::label).collect(Collectors.joining(", ")));
    }

    static String lastPointGoes(String volume) {
        return "After this nothing of %s can be restored any more.".formatted(volume);
    }

    static String olderPointStays(String volume, KnownBackup left) {
        return "After this the newest state of %s that can be restored is the one of %s (%s)."
                .formatted(
                        volume,
                        left.pointInTime().truncatedTo(ChronoUnit.SECONDS),
                        left.backup().label());
    }

    static String canBeUndone() {
        return "While it waits, stopping the run keeps everything; no backup of the volume can be made meanwhile.";
    }

    static String badUndoWindow(Duration longest) {
        return "A deletion may wait for 0 to %d days.".formatted(longest.toDays());
    }

    static String deletionDestroys(Backup backup, Backup other) {
        return ("Backup %s %s, and %s of the same volume is of a snapshot. With a Ceph backup driver (another one"
                        + " is not proven here) deleting the first may remove the image that holds the second. Delete both"
                        + " together, or leave both.")
                .formatted(
                        backup.label(),
                        backup.status() == BackupStatus.ERROR ? "has failed" : "is of a snapshot",
                        other.label());
    }
}
