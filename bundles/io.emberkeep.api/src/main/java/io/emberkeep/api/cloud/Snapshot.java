package io.emberkeep.api.cloud;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A Cinder snapshot as the cloud last told of it.
 *
 * @param name as the owner wrote it, empty where there is none
 * @param rawStatus Cinder's own word
 * @param sizeGiB size of the volume when the snapshot was taken, in GiB
 * @param details what is told of it beside
 */
public record Snapshot(
        String id,
        String name,
        String rawStatus,
        String volumeId,
        int sizeGiB,
        Optional<Instant> createdAt,
        Map<String, String> metadata,
        Optional<String> projectId,
        Details details) {
    /** Copies the metadata, so that a record never changes. */
    public Snapshot {
        metadata = Map.copyOf(metadata);
    }

    /** A snapshot of which nothing more is told. */
    public Snapshot(
            String id,
            String name,
            String rawStatus,
            String volumeId,
            int sizeGiB,
            Optional<Instant> createdAt,
            Map<String, String> metadata) {
        this(id, name, rawStatus, volumeId, sizeGiB, createdAt, metadata, Optional.empty(), Details.NONE);
    }

    /** The state as Emberkeep understands it. */
    public SnapshotStatus status() {
        return SnapshotStatus.of(rawStatus);
    }
}
