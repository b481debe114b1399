package io.emberkeep.openstack.internal.cinder;

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
import io.emberkeep.openstack.internal.rest.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One project of one cloud by Cinder's interface. */
public final class CinderGateway implements CloudGateway {
    private static final Microversion MESSAGES = new Microversion(3, 3);
    private static final Microversion COUNTS = new Microversion(3, 45);
    private static final Set<String> ATTACHED = Set.of("reserved", "attaching", "detaching", "in-use");
    private static final String READ_QUOTAS = "read the quotas";
    private static final int LONGEST_NAME = 60;

    private final Scope scope;
    private final Microversion version;
    private final ServiceClient cinder;
    private final Servers servers;
    private final CapabilityProbe probe;
    private final Map<String, String> reach;

    CinderGateway(Scope scope, Microversion version, ServiceClient cinder, Servers servers, CapabilityProbe probe) {
        this(scope, version, cinder, servers, probe, Map.of());
    }

    private CinderGateway(
            Scope scope,
            Microversion version,
            ServiceClient cinder,
            Servers servers,
            CapabilityProbe probe,
            Map<String, String> reach) {
        this.scope = scope;
        this.version = version;
        this.cinder = cinder;
        this.servers = servers;
        this.probe = probe;
        this.reach = reach;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Microversion microversion() {
        return version;
    }

    // Who is no administrator gets their own project's things for the asking, so something that is refused is asked
    // first.
    @Override
    public CloudGateway ofAllProjects() {
        cinder.whole("/os-services", "services", service -> service, "list what is in all projects");
        return new CinderGateway(scope, version, cinder, servers, probe, Map.of("all_tenants", "1"));
    }

    @Override
    public List<Capability> capabilities() {
        return probe.all();
    }

    @Override
    public List<Volume> volumes() {
        List<Found> found = list("/volumes/detail", "volumes", Found::in);
        boolean attached = found.stream().map(Found::json).anyMatch(CinderGateway::mayBeAttached);
        Attachments known = attached ? Attachments.listed(cinder, version, reach, servers) : Attachments.UNTOLD;
        return found.stream()
                .map(each -> each.volume().attachedAs(known.of(each.json())))
                .toList();
    }

    /** A volume as its own answer tells of it, before more is known of how it is attached. */
    private record Found(Fields json, Volume volume) {
        static Found in(Fields json) {
            return new Found(json, Records.volume(json));
        }
    }

    private static boolean mayBeAttached(Fields volume) {
        return !volume.list("attachments").isEmpty() || ATTACHED.contains(volume.text("status"));
    }

    @Override
    public List<Snapshot> snapshots() {
        return list("/snapshots/detail", "snapshots", Records::snapshot);
    }

    @Override
    public List<Backup> backups() {
        return list("/backups/detail", "backups", Records::backup);
    }

    private <T> List<T> list(String path, String key, Function<Fields, T> reader) {
        String action = "list the " + key;
        return version.atLeast(COUNTS)
                ? cinder.counted(path, reach, key, reader, action)
                : cinder.all(path, reach, key, reader, action);
    }

    // Filtered once more, because a filter that a cloud's operator has switched off is ignored without a word.
    @Override
    public List<Backup> backupsOf(String volumeId) {
        String action = "list the backups of volume " + volumeId;
        Map<String, String> query = Map.of("volume_id", volumeId);
        return cinder.all("/backups/detail", query, "backups", Records::backup, action).stream()
                .filter(backup -> backup.volumeId().equals(volumeId))
                .toList();
    }

    @Override
    public List<Volume> volumesIn(String status) {
        Function<Fields, Volume> reader = Records::volume;
        return in(status, "/volumes/detail", "volumes", reader).stream()
                .filter(volume -> volume.rawStatus().equals(status))
                .toList();
    }

    @Override
    public List<Snapshot> snapshotsIn(String status) {
        return in(status, "/snapshots/detail", "snapshots", Records::snapshot).stream()
                .filter(snapshot -> snapshot.rawStatus().equals(status))
                .toList();
    }

    @Override
    public List<Backup> backupsIn(String status) {
        return in(status, "/backups/detail", "backups", Records::backup).stream()
                .filter(backup -> backup.rawStatus().equals(status))
                .toList();
    }

    private <T> List<T> in(String status, String path, String key, Function<Fields, T> reader) {
        String action = "list the %s that are %s".formatted(key, status);
        return cinder.all(path, Map.of("status", status), key, reader, action);
    }

    @Override
    public Optional<Volume> volume(String id) {
        String action = "look up volume " + id;
        return cinder.find("volumes", id, "volume", Records::volume, action);
    }

    @Override
    public Optional<Snapshot> snapshot(String id) {
        String action = "look up snapshot " + id;
        return cinder.find("snapshots", id, "snapshot", Records::snapshot, action);
    }

    @Override
    public Optional<Backup> backup(String id) {
        String action = "look up backup " + id;
        return cinder.find("backups", id, "backup", Records::backup, action);
    }

    @Override
    public List<String> messagesAbout(String resourceId) {
        if (!version.atLeast(MESSAGES)) {
            return List.of();
        }
        try {
            return UserMessage.about(resourceId, cinder);
        } catch (EmberkeepException e) {
            if (e.kind() == ErrorKind.UNAUTHORISED || e.kind() == ErrorKind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    @Override
    public List<Zone> zones() {
        return cinder.whole("/os-availability-zone", "availabilityZoneInfo", Records::zone, "list the zones").stream()
                .sorted(Comparator.comparing(Zone::name))
                .toList();
    }

    @Override
    public List<VolumeType> volumeTypes() {
        return cinder.all("/types", Map.of(), "volume_types", Records::volumeType, "list the volume types");
    }

    // A policy may keep the quotas from a project; the limits, which leave out what is set aside, are told to
    // everybody.
    @Override
    public Limits limits() {
        try {
            return cinder.one(
                    Paths.of("os-quota-sets", scope.projectId(), READ_QUOTAS),
                    Map.of("usage", "True"),
                    "quota_set",
                    Records::quotas,
                    READ_QUOTAS);
        } catch (EmberkeepException e) {
            if (e.kind() == ErrorKind.CANCELLED) {
                throw e;
            }
            return absolute();
        }
    }

    private Limits absolute() {
        return cinder.one(
                "/limits",
                "limits",
                json -> Records.limits(new Fields(json.node().path("absolute"))),
                READ_QUOTAS);
    }

    @Override
    public Accepted createBackup(BackupRequest request) {
        String action = "back up volume " + request.volumeId();
        return cinder.create("/backups", Bodies.backup(request, version), "backup", "id", action);
    }

    @Override
    public Accepted createSnapshot(SnapshotRequest request) {
        String action = "take a snapshot of volume " + request.volumeId();
        return cinder.create("/snapshots", Bodies.snapshot(request, version), "snapshot", "id", action);
    }

    @Override
    public Accepted createVolume(VolumeRequest request) {
        String action = "create volume \"%s\"".formatted(Words.oneLine(request.name(), LONGEST_NAME));
        return cinder.create("/volumes", Bodies.volume(request), "volume", "id", action);
    }

    @Override
    public Accepted restoreBackup(String backupId, String volumeId) {
        String action = "restore backup %s onto volume %s".formatted(backupId, volumeId);
        String path = Paths.of("backups", backupId, action) + "/restore";
        return cinder.create(path, Bodies.restore(volumeId), "restore", "volume_id", action);
    }

    @Override
    public Accepted deleteBackup(String id) {
        return delete("backups", id, "delete backup " + id);
    }

    @Override
    public Accepted deleteSnapshot(String id) {
        return delete("snapshots", id, "delete snapshot " + id);
    }

    @Override
    public Accepted deleteVolume(String id) {
        return delete("volumes", id, "delete volume " + id);
    }

    @Override
    public Accepted setVolumeMetadata(String volumeId, Map<String, String> metadata) {
        String action = "write the metadata of volume " + volumeId;
        String path = Paths.of("volumes", volumeId, action) + "/metadata";
        return cinder.replace(path, Bodies.metadata(metadata), "metadata", volumeId, action);
    }

    private Accepted delete(String collection, String id, String action) {
        return cinder.delete(Paths.of(collection, id, action), id, action);
    }
}
