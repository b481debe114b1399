package io.emberkeep.api.catalogue;

import java.util.List;
import java.util.Optional;

/** What this package says to people. */
final class Messages {
    private Messages() {}

    static String missingParent(String backup) {
        return "The incremental %s builds on a backup that is gone or was never seen, so it may not restore. Make a new full backup."
                .formatted(backup);
    }

    static String failedBackup(String backup, String status, Optional<String> reason) {
        return "Backup %s is in state %s%s and holds nothing to restore. Older clouds refuse an incremental where it is the newest."
                .formatted(backup, status, reason.map(r -> " (" + r + ")").orElse(""));
    }

    static String unknownState(String backup, String status) {
        return "Backup %s is in state \"%s\", which Emberkeep does not know. Ask the cloud's operator before you rely on it."
                .formatted(backup, status);
    }

    static String snapshotBackupInDanger(String backup) {
        return ("Backup %s was made from a snapshot, and its driver is Ceph or not proven to be another. Later backups can "
                        + "destroy such a backup while it still says available. Make a full backup of the volume itself.")
                .formatted(backup);
    }

    static String unseenDependents(String backup) {
        return ("The cloud says that other backups depend on %s, but none is listed. It may refuse to delete it; "
                        + "then only the cloud's operator can.")
                .formatted(backup);
    }

    static String noSuch(String kind, String text) {
        return "There is no %s \"%s\" in this project. See \"emberkeep %s list\".".formatted(kind, text, kind);
    }

    static String ambiguous(String kind, String text, List<String> ids) {
        return "%d %ss are called \"%s\"; use an id: %s.".formatted(ids.size(), kind, text, String.join(", ", ids));
    }
}
