package io.emberkeep.api.cloud;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A Cinder backup as the cloud last told of it. Cinder never tells the parent of an incremental.
 *
 * @param name as the owner wrote it, empty where there is none
 * @param rawStatus Cinder's own word
 * @param volumeId the volume that Cinder read, which for a backup by way of a clone is the clone
 * @param snapshotId present where Cinder read a snapshot
 * @param sizeGiB size of the volume in GiB, also for an incremental that stored next to nothing
 * @param objectCount objects in the backup store; always 0 with the Ceph driver
 * @param createdAt when Cinder took the request (UTC, whole seconds)
 * @param dataTimestamp by what Cinder orders a chain: the request's time, or the snapshot's
 * @param hasDependents Cinder's counter of finished children, which does not count failed ones
 * @param metadata empty on clouds older than microversion 3.43
 * @param details what is told of it beside
 */
public record Backup(
        String id,
        String name,
        String rawStatus,
        String volumeId,
        Optional<String> snapshotId,
        boolean incremental,
        boolean hasDependents,
        int sizeGiB,
        int objectCount,
        Optional<String> container,
        Optional<String> zone,
        Instant createdAt,
        Instant dataTimestamp,
        Optional<String> failReason,
        Optional<String> projectId,
        Map<String, String> metadata,
        Details details) {
    /** Copies the metadata, so that a record never changes. */
    public Backup {
        metadata = Map.copyOf(metadata);
    }

    /** A backup of which nothing more is told. */
    public Backup(
            String id,
            String name,
            String rawStatus,
            String volumeId,
            Optional<String> snapshotId,
            boolean incremental,
            boolean hasDependents,
            int sizeGiB,
            int objectCount,
            Optional<String> container,
            Optional<String> zone,
            Instant createdAt,
            Instant dataTimestamp,
            Optional<String> failReason,
            Optional<String> projectId,
            Map<String, String> metadata) {
        this(
                id,
                name,
                rawStatus,
                volumeId,
                snapshotId,
                incremental,
                hasDependents,
                sizeGiB,
                objectCount,
                container,
                zone,
                createdAt,
                dataTimestamp,
                failReason,
                projectId,
                metadata,
                Details.NONE);
    }

    /** The state as Emberkeep understands it. */
    public BackupStatus status() {
        return BackupStatus.of(rawStatus);
    }

    /** The name for people: the backup's own, or its id where it has none. */
    public String label() {
        return name.isBlank() ? id : name;
    }
}
