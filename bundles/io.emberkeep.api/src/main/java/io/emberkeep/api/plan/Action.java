package io.emberkeep.api.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One change of the cloud: a request, and the wait until what it asked for has settled. */
public sealed interface Action {
    /** Takes a snapshot of a volume, also of one in use. */
    record CreateSnapshot(String volumeId, String name) implements Action {}

    /**
     * Makes a volume, empty or from a snapshot.
     *
     * @param snapshot absent for an empty one
     * @param type absent for the cloud's choice
     * @param zone absent for the cloud's choice
     * @param temporary whether the run itself deletes it again
     */
    record CreateVolume(
            String name,
            int sizeGiB,
            Optional<Ref> snapshot,
            Optional<String> type,
            Optional<String> zone,
            boolean temporary)
            implements Action {}

    /**
     * Makes a backup.
     *
     * @param volume what Cinder reads
     * @param snapshot present for a backup of a snapshot of that volume
     */
    record CreateBackup(Ref volume, Optional<Ref> snapshot, String name, Capture capture) implements Action {}

    /** Writes a backup onto a volume, whose content is lost. */
    record RestoreBackup(String backupId, Ref volume) implements Action {}

    /**
     * Sets metadata of a volume; one that the run made gets its tag back with them, which a restore has removed.
     *
     * @param keepOthers whether what else stands there stays
     */
    record SetVolumeMetadata(Ref volume, Map<String, String> metadata, boolean keepOthers) implements Action {
        /** Copies the metadata, so that a record never changes. */
        public SetVolumeMetadata {
            metadata = Map.copyOf(metadata);
        }
    }

    /** Deletes a backup. */
    record DeleteBackup(String backupId) implements Action {}

    /** Deletes a snapshot. */
    record DeleteSnapshot(Ref snapshot) implements Action {}

    /** Deletes a volume. */
    record DeleteVolume(Ref volume) implements Action {}

    /** Lets time pass since the start of the run, in which a person may still stop it; asks nothing of the cloud. */
    record Wait(Duration sinceStart) implements Action {}
}
