package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A project seen over time, as of one refresh: an immutable picture to show, plan and report from.
 *
 * @param cloud name of the profile that it was last reached by
 * @param refreshedAt when the cloud was last listed
 * @param volumes present and gone ones, by id
 * @param snapshots present ones
 * @param backups present and gone ones, by id
 */
public record Catalogue(
        String cloud,
        Scope scope,
        Microversion microversion,
        Instant refreshedAt,
        Map<String, KnownVolume> volumes,
        List<Snapshot> snapshots,
        Map<String, KnownBackup> backups) {
    /** Copies the collections and keeps their order, so that a record never changes. */
    public Catalogue {
        volumes = Collections.unmodifiableMap(new LinkedHashMap<>(volumes));
        snapshots = List.copyOf(snapshots);
        backups = Collections.unmodifiableMap(new LinkedHashMap<>(backups));
    }

    /** One volume, present or gone. */
    public Optional<KnownVolume> volume(String id) {
        return Optional.ofNullable(volumes.get(id));
    }

    /** One volume, present or gone, or one that only its backups tell of. */
    public Optional<KnownVolume> source(String id) {
        return volume(id)
                .or(() -> backups.values().stream()
                        .filter(backup ->
                                backup.isPresent() && backup.sourceVolumeId().equals(id))
                        .findFirst()
                        .map(this::deletedSource));
    }

    /** All volumes, present and gone, and those that only their backups tell of, by id. */
    public Map<String, KnownVolume> sources() {
        Map<String, KnownVolume> sources = new LinkedHashMap<>(volumes);
        backups.values().stream()
                .filter(KnownBackup::isPresent)
                .forEach(backup -> sources.computeIfAbsent(backup.sourceVolumeId(), id -> deletedSource(backup)));
        return sources;
    }

    /** It was deleted before the first look at the cloud. */
    private KnownVolume deletedSource(KnownBackup backup) {
        Volume volume = new Volume(
                backup.sourceVolumeId(),
                "",
                "deleted",
                backup.backup().sizeGiB(),
                "",
                "",
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        return new KnownVolume(volume, Optional.of(refreshedAt));
    }

    /** One backup, present or gone. */
    public Optional<KnownBackup> backup(String id) {
        return Optional.ofNullable(backups.get(id));
    }

    /** The rule by which this cloud picks parents. */
    public ParentRule parentRule() {
        return ParentRule.of(microversion);
    }

    /** The chains of all volumes that have any, by the id of the volume whose data they hold. */
    public Map<String, ChainForest> forests() {
        return ChainInference.infer(backups.values(), snapshotSafe());
    }

    /** The chains of one volume's data; no roots where it has none. */
    public ChainForest forest(String volumeId) {
        List<KnownBackup> ofVolume = backups.values().stream()
                .filter(known -> known.sourceVolumeId().equals(volumeId)
                        || known.backup().volumeId().equals(volumeId))
                .toList();
        return ChainInference.infer(ofVolume, snapshotSafe())
                .getOrDefault(volumeId, new ChainForest(volumeId, List.of(), List.of()));
    }

    /** What the project's finished backups prove of the backup driver, by zone; zones without a backup are absent. */
    public Map<String, BackupDriver> drivers() {
        Map<String, List<Backup>> byZone = new LinkedHashMap<>();
        for (KnownBackup backup : backups.values()) {
            if (backup.isPresent()) {
                zoneOf(backup)
                        .ifPresent(zone -> byZone.computeIfAbsent(zone, z -> new ArrayList<>())
                                .add(backup.backup()));
            }
        }
        Map<String, BackupDriver> drivers = new LinkedHashMap<>();
        byZone.forEach((zone, ofZone) -> drivers.put(zone, BackupDriver.of(ofZone)));
        return drivers;
    }

    /** The backup driver that serves a zone, as far as finished backups prove it. */
    public BackupDriver driver(String zone) {
        return drivers().getOrDefault(zone, BackupDriver.UNPROVEN);
    }

    /** Whether the driver that serves a volume is proven to be another than Ceph; not so for a volume that is not known. */
    public boolean allowsSnapshotBackups(String volumeId) {
        return volume(volumeId)
                .filter(known -> driver(known.volume().zone()).allowsSnapshotBackups())
                .isPresent();
    }

    private Optional<String> zoneOf(KnownBackup backup) {
        return volume(backup.sourceVolumeId()).map(known -> known.volume().zone());
    }

    private Predicate<KnownBackup> snapshotSafe() {
        Map<String, BackupDriver> drivers = drivers();
        return backup -> backup.backup().objectCount() > 0
                || zoneOf(backup)
                        .map(drivers::get)
                        .filter(BackupDriver::allowsSnapshotBackups)
                        .isPresent();
    }
}
