package io.emberkeep.service.internal.fake;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A project of a cloud in memory: volumes, snapshots and backups with the states, refusals and delays of a real Cinder.
 * Each request takes at once and works for a while by the clock of the test.
 */
public final class FakeCloud implements CloudGateway {
    public static final Scope SCOPE = new Scope("http://keystone", "region", "project", "demo");
    private static final Limits.Use FREE = new Limits.Use(0, -1);

    private final Agenda agenda;
    private final FakeVolumes volumes;
    private final FakeBackups backups;
    private Scope scope = SCOPE;
    private Microversion microversion = new Microversion(3, 70);
    private Limits limits = new Limits(FREE, FREE, FREE, FREE, FREE);

    public FakeCloud(VirtualTime time) {
        agenda = new Agenda(time);
        volumes = new FakeVolumes(agenda, time);
        backups = new FakeBackups(agenda, time, volumes);
    }

    /** What volumes and snapshots do, for tests to prepare and to look at. */
    public FakeVolumes volumesInside() {
        return volumes;
    }

    /** What backups do, for tests to prepare and to look at. */
    public FakeBackups backupsInside() {
        return backups;
    }

    public void speak(Microversion version) {
        microversion = version;
    }

    public void lead(Scope other) {
        scope = other;
    }

    public void limit(Limits other) {
        limits = other;
    }

    static EmberkeepException refusal(ErrorKind kind, String message) {
        return new EmberkeepException(kind, message).withRequestId("req-refused");
    }

    private synchronized <T> T now(Function<FakeCloud, T> look) {
        agenda.catchUp();
        return look.apply(this);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public CloudGateway ofAllProjects() {
        return this;
    }

    @Override
    public Microversion microversion() {
        return microversion;
    }

    @Override
    public List<Capability> capabilities() {
        return List.of();
    }

    @Override
    public List<Volume> volumes() {
        return now(cloud -> volumes.shown());
    }

    @Override
    public List<Snapshot> snapshots() {
        return now(cloud -> volumes.shownSnapshots());
    }

    @Override
    public List<Backup> backups() {
        return now(cloud -> backups.shown());
    }

    @Override
    public List<Backup> backupsOf(String volumeId) {
        return now(cloud -> backups.shown().stream()
                .filter(backup -> backup.volumeId().equals(volumeId))
                .toList());
    }

    @Override
    public Optional<Volume> volume(String id) {
        return volumes().stream().filter(volume -> volume.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Snapshot> snapshot(String id) {
        return snapshots().stream().filter(snapshot -> snapshot.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Backup> backup(String id) {
        return backups().stream().filter(backup -> backup.id().equals(id)).findFirst();
    }

    @Override
    public List<String> messagesAbout(String resourceId) {
        return now(cloud -> volumes.messagesAbout(resourceId));
    }

    @Override
    public List<Zone> zones() {
        return List.of(new Zone("main", true));
    }

    @Override
    public List<VolumeType> volumeTypes() {
        return List.of(new VolumeType("type-1", "ssd", Optional.empty(), true, Map.of()));
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Accepted createBackup(BackupRequest request) {
        boolean carriesMetadata = microversion.atLeast(Microversion.BACKUP_METADATA);
        return now(cloud -> backups.create(request, carriesMetadata));
    }

    @Override
    public Accepted createSnapshot(SnapshotRequest request) {
        return now(cloud -> volumes.createSnapshot(request));
    }

    @Override
    public Accepted createVolume(VolumeRequest request) {
        return now(cloud -> volumes.create(request));
    }

    @Override
    public Accepted restoreBackup(String backupId, String volumeId) {
        return now(cloud -> backups.restore(backupId, volumeId));
    }

    @Override
    public Accepted deleteBackup(String id) {
        return now(cloud -> backups.delete(id));
    }

    @Override
    public Accepted deleteSnapshot(String id) {
        return now(cloud -> volumes.deleteSnapshot(id));
    }

    @Override
    public Accepted deleteVolume(String id) {
        return now(cloud -> volumes.delete(id));
    }

    @Override
    public Accepted setVolumeMetadata(String volumeId, Map<String, String> metadata) {
        return now(cloud -> volumes.setMetadata(volumeId, metadata));
    }
}
