package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes backups for tests: an available full of volume {@code vol} unless something else is said. */
final class BackupBuilder {
    static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private final String id;
    private String name;
    private String status = "available";
    private String volumeId = "vol";
    private Optional<String> snapshotId = Optional.empty();
    private boolean incremental;
    private boolean hasDependents;
    private int objectCount;
    private Instant createdAt = START;
    private Optional<Instant> dataTimestamp = Optional.empty();
    private Optional<String> failReason = Optional.empty();
    private Optional<Origin> origin = Optional.empty();
    private Optional<Instant> goneAt = Optional.empty();

    private BackupBuilder(String id) {
        this.id = id;
        this.name = id;
    }

    static BackupBuilder full(String id) {
        return new BackupBuilder(id);
    }

    static BackupBuilder incremental(String id) {
        BackupBuilder builder = new BackupBuilder(id);
        builder.incremental = true;
        return builder;
    }

    static Instant at(long second) {
        return START.plusSeconds(second);
    }

    BackupBuilder named(String text) {
        name = text;
        return this;
    }

    BackupBuilder of(String volume) {
        volumeId = volume;
        return this;
    }

    BackupBuilder made(long second) {
        createdAt = at(second);
        return this;
    }

    BackupBuilder ofSnapshotTaken(long second) {
        snapshotId = Optional.of("snap-" + id);
        dataTimestamp = Optional.of(at(second));
        return this;
    }

    BackupBuilder status(String word) {
        status = word;
        return this;
    }

    BackupBuilder failedBecause(String reason) {
        failReason = Optional.of(reason);
        return status("error");
    }

    BackupBuilder objects(int count) {
        objectCount = count;
        return this;
    }

    BackupBuilder withDependents() {
        hasDependents = true;
        return this;
    }

    BackupBuilder recordedOn(String parent) {
        return origin(CaptureMode.DIRECT, volumeId, Optional.of(parent));
    }

    BackupBuilder origin(CaptureMode mode, String source, Optional<String> parent) {
        origin = Optional.of(new Origin("run-1/0/0/1", mode, source, parent, Optional.empty(), Optional.empty()));
        return this;
    }

    BackupBuilder gone(long second) {
        goneAt = Optional.of(at(second));
        return this;
    }

    Backup backup() {
        return new Backup(
                id,
                name,
                status,
                volumeId,
                snapshotId,
                incremental,
                hasDependents,
                1,
                objectCount,
                Optional.empty(),
                Optional.empty(),
                createdAt,
                dataTimestamp.orElse(createdAt),
                failReason,
                Optional.empty(),
                Map.of());
    }

    KnownBackup known() {
        return new KnownBackup(backup(), origin, goneAt);
    }
}
