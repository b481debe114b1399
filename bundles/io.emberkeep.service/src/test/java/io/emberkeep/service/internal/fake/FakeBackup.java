package io.emberkeep.service.internal.fake;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A backup with its data, and with the parent that Cinder keeps to itself. */
public final class FakeBackup {
    final String id;
    final BackupRequest request;
    final Instant createdAt;
    final Optional<FakeSnapshot> snapshot;
    public final Map<String, String> metadata = new HashMap<>();
    public String status = "creating";
    Optional<FakeBackup> parent = Optional.empty();
    Optional<String> failReason = Optional.empty();
    String data = "";
    int sizeGiB;
    Map<String, String> volumeMetadata = Map.of();
    int objects;
    int dependents;

    FakeBackup(String id, BackupRequest request, Optional<FakeSnapshot> snapshot, Instant createdAt) {
        this.id = id;
        this.request = request;
        this.snapshot = snapshot;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    public Optional<String> parentId() {
        return parent.map(FakeBackup::id);
    }

    Instant dataTimestamp() {
        return snapshot.map(taken -> taken.createdAt).orElse(createdAt);
    }

    Backup shown() {
        return new Backup(
                id,
                request.name(),
                status,
                request.volumeId(),
                request.snapshotId(),
                parent.isPresent(),
                dependents > 0,
                sizeGiB,
                objects,
                Optional.of("backups"),
                Optional.empty(),
                createdAt,
                dataTimestamp(),
                failReason,
                Optional.empty(),
                metadata);
    }
}
