package io.emberkeep.ui.tests.sample;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Accepted;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeRequest;
import io.emberkeep.api.cloud.VolumeType;
import io.emberkeep.api.cloud.Zone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A project of a cloud in memory: what is asked for is done by the second look at it. */
public final class SampleCloud implements CloudGateway {
    private final Scope scope;
    private final Instant begun;
    private final Map<String, Volume> volumes = new ConcurrentHashMap<>();
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final Map<String, Backup> backups = new ConcurrentHashMap<>();

    SampleCloud(String project, Instant begun) {
        scope = new Scope("https://" + project + ".example/v3", "Sample", "project-" + project, project);
        this.begun = begun;
    }

    void put(Volume volume) {
        volumes.put(volume.id(), volume);
    }

    void put(Backup backup) {
        backups.put(backup.id(), backup);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Microversion microversion() {
        return new Microversion(3, 70);
    }

    @Override
    public List<Capability> capabilities() {
        return List.of();
    }

    @Override
    public List<Volume> volumes() {
        return List.copyOf(volumes.values());
    }

    @Override
    public List<Snapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }

    @Override
    public List<Backup> backups() {
        return List.copyOf(backups.values());
    }

    @Override
    public List<Backup> backupsOf(String volumeId) {
        return backups.values().stream()
                .filter(backup -> backup.volumeId().equals(volumeId))
                .toList();
    }

    // Who looks at what is under way lets it go on.
    @Override
    public List<Volume> volumesIn(String status) {
        List<Volume> before = CloudGateway.super.volumesIn(status);
        before.forEach(volume -> volume(volume.id()));
        return before;
    }

    @Override
    public List<Backup> backupsIn(String status) {
        List<Backup> before = CloudGateway.super.backupsIn(status);
        before.forEach(backup -> backup(backup.id()));
        return before;
    }

    @Override
    public Optional<Volume> volume(String id) {
        Optional<Volume> before = Optional.ofNullable(volumes.get(id));
        volumes.computeIfPresent(id, (key, volume) -> SampleThings.settled(volume));
        return before;
    }

    @Override
    public Optional<Snapshot> snapshot(String id) {
        return Optional.ofNullable(snapshots.get(id));
    }

    @Override
    public Optional<Backup> backup(String id) {
        Optional<Backup> before = Optional.ofNullable(backups.get(id));
        backups.computeIfPresent(id, (key, backup) -> SampleThings.settled(backup));
        return before;
    }

    @Override
    public List<String> messagesAbout(String resourceId) {
        return List.of();
    }

    @Override
    public List<Zone> zones() {
        return List.of(new Zone("main", true), new Zone("remote-dc", true));
    }

    @Override
    public List<VolumeType> volumeTypes() {
        return List.of(new VolumeType("type-1", "ssd"), new VolumeType("type-2", "hdd"));
    }

    @Override
    public Limits limits() {
        Limits.Use plenty = new Limits.Use(0, -1);
        return new Limits(plenty, plenty, plenty, plenty, plenty);
    }

    @Override
    public Accepted createBackup(BackupRequest request) {
        Volume volume = existing(request.volumeId());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Backup backup = SampleThings.backup(
                newId(), request.name(), "creating", volume, request.incremental(), now, request.metadata());
        put(backup);
        return accepted(backup.id());
    }

    @Override
    public Accepted createSnapshot(SnapshotRequest request) {
        Snapshot snapshot = new Snapshot(
                newId(),
                request.name(),
                "available",
                request.volumeId(),
                existing(request.volumeId()).sizeGiB(),
                Optional.of(Instant.now()),
                request.metadata());
        snapshots.put(snapshot.id(), snapshot);
        return accepted(snapshot.id());
    }

    @Override
    public Accepted createVolume(VolumeRequest request) {
        Volume volume = SampleThings.volume(
                newId(),
                request.name(),
                "creating",
                request.sizeGiB(),
                request.type().orElse("ssd"),
                request.zone().orElse("main"),
                List.of(),
                request.metadata());
        put(volume);
        return accepted(volume.id());
    }

    @Override
    public Accepted restoreBackup(String backupId, String volumeId) {
        volumes.computeIfPresent(volumeId, (key, volume) -> SampleThings.withStatus(volume, "restoring-backup"));
        return accepted(volumeId);
    }

    @Override
    public Accepted deleteBackup(String id) {
        if (backups.remove(id) == null) {
            throw new EmberkeepException(ErrorKind.NOT_FOUND, "There is no backup " + id + ".");
        }
        return accepted(id);
    }

    @Override
    public Accepted deleteSnapshot(String id) {
        snapshots.remove(id);
        return accepted(id);
    }

    @Override
    public Accepted deleteVolume(String id) {
        volumes.remove(id);
        return accepted(id);
    }

    @Override
    public Accepted setVolumeMetadata(String volumeId, Map<String, String> metadata) {
        volumes.computeIfPresent(volumeId, (key, volume) -> SampleThings.withMetadata(volume, metadata));
        return accepted(volumeId);
    }

    /** When the sample's clock began. */
    public Instant begun() {
        return begun;
    }

    private Volume existing(String id) {
        return Optional.ofNullable(volumes.get(id))
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, "There is no volume " + id + "."));
    }

    private static Accepted accepted(String id) {
        return new Accepted(id, Optional.of("req-" + UUID.randomUUID()));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
