package io.emberkeep.api.doctor;

/** What a plan can do about a diagnosis. */
public sealed interface Cure {
    /** Removes a volume that a run has left. */
    record RemoveVolume(String volumeId) implements Cure {}

    /** Removes a snapshot that a run has left. */
    record RemoveSnapshot(String snapshotId) implements Cure {}

    /** Removes a failed backup, or one that was made twice. */
    record RemoveBackup(String backupId) implements Cure {}
}
