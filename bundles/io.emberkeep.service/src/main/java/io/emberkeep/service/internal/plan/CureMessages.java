package io.emberkeep.service.internal.plan;

import io.emberkeep.api.cloud.Backup;

/** What is said to people about removing what should not be there. */
final class CureMessages {
    private CureMessages() {}

    static String nothingToCure() {
        return "There is nothing to remove.";
    }

    static String leftOut(String why) {
        return "Left out: " + why;
    }

    static String newestStays(Backup backup) {
        return "Backup %s stays: by now it has the newest data that can be restored of its volume."
                .formatted(backup.label());
    }

    static String failedBackupStays(Backup backup) {
        return ("Backup %s failed, but removing it is not safe: others build on it, it is held, or its removal could destroy a"
                        + " backup of a snapshot of the same volume. Make a full backup of the volume first.")
                .formatted(backup.label());
    }

    static String leftoverTitle(int count) {
        return "Remove %d thing%s that runs have left".formatted(count, count == 1 ? "" : "s");
    }

    static String leftoverReason() {
        return "Each carries the tag of a run that is over, and nothing uses it.";
    }

    static String notALeftover(String volume, String status) {
        return "Volume %s (state %s) is in use, or no run of Emberkeep has made it. Look at it yourself."
                .formatted(volume, status);
    }

    static String noSuchSnapshot(String id) {
        return "There is no snapshot %s that a run of Emberkeep has left. Run \"emberkeep doctor\" again."
                .formatted(id);
    }
}
