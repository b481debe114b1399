package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Limits.OfType;
import io.emberkeep.api.cloud.Limits.Use;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeType;
import io.emberkeep.api.cloud.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads our records out of Cinder's JSON. */
final class Records {
    /** Each volume type has three quotas, named as the project's own with the type's name behind. */
    private static final List<String> OF_TYPE = List.of("volumes_", "gigabytes_", "snapshots_");

    private static final Set<String> IN_EVERY_DETAIL = Set.of(
            "id",
            "name",
            "status",
            "size",
            "created_at",
            "metadata",
            "links",
            "description",
            "updated_at",
            "user_id",
            "encryption_key_id");

    private static final Set<String> IN_VOLUME = with(
            "volume_type",
            "availability_zone",
            "bootable",
            "encrypted",
            "os-vol-tenant-attr:tenant_id",
            "os-vol-host-attr:host",
            "attachments",
            "consumes_quota");

    private static final Set<String> IN_SNAPSHOT = with("volume_id", "os-extended-snapshot-attributes:project_id");

    private static final Set<String> IN_BACKUP = with(
            "volume_id",
            "snapshot_id",
            "is_incremental",
            "has_dependent_backups",
            "object_count",
            "container",
            "availability_zone",
            "data_timestamp",
            "fail_reason",
            "os-backup-project-attr:project_id");

    private static final Use UNLIMITED = new Use(0, -1);

    private Records() {}

    private static Set<String> with(String... names) {
        return Stream.concat(IN_EVERY_DETAIL.stream(), Stream.of(names)).collect(Collectors.toUnmodifiableSet());
    }

    /** A volume with the attachments that it tells of itself. */
    static Volume volume(Fields json) {
        return new Volume(
                json.required("id"),
                json.text("name"),
                json.text("status"),
                json.number("size"),
                json.text("volume_type"),
                json.text("availability_zone"),
                json.flag("bootable"),
                json.flag("encrypted"),
                json.instant("created_at"),
                json.optional("os-vol-tenant-attr:tenant_id"),
                json.optional("os-vol-host-attr:host"),
                Attachments.UNTOLD.of(json),
                json.map("metadata"),
                json.optional("consumes_quota").map(Boolean::parseBoolean).orElse(true),
                details(json, IN_VOLUME));
    }

    private static Details details(Fields json, Set<String> known) {
        return new Details(
                json.words("description"),
                json.instant("updated_at"),
                json.words("user_id"),
                json.words("encryption_key_id"),
                json.others(known));
    }

    static Snapshot snapshot(Fields json) {
        return new Snapshot(
                json.required("id"),
                json.text("name"),
                json.text("status"),
                json.required("volume_id"),
                json.number("size"),
                json.instant("created_at"),
                json.map("metadata"),
                json.words("os-extended-snapshot-attributes:project_id"),
                details(json, IN_SNAPSHOT));
    }

    static Backup backup(Fields json) {
        Instant created = json.instant("created_at").orElseThrow(() -> new IllegalArgumentException("no created_at"));
        return new Backup(
                json.required("id"),
                json.text("name"),
                json.text("status"),
                json.required("volume_id"),
                json.optional("snapshot_id"),
                json.flag("is_incremental"),
                json.flag("has_dependent_backups"),
                json.number("size"),
                json.number("object_count"),
                json.optional("container"),
                json.optional("availability_zone"),
                created,
                json.instant("data_timestamp").orElse(created),
                json.words("fail_reason"),
                json.optional("os-backup-project-attr:project_id"),
                json.map("metadata"),
                details(json, IN_BACKUP));
    }

    static Zone zone(Fields json) {
        boolean available = json.node().path("zoneState").path("available").asBoolean(false);
        return new Zone(json.required("zoneName"), available);
    }

    static VolumeType volumeType(Fields json) {
        return new VolumeType(
                json.required("id"),
                json.text("name"),
                json.words("description"),
                json.optional("is_public").map(Boolean::parseBoolean).orElse(true),
                json.map("extra_specs"));
    }

    static Limits limits(Fields json) {
        return new Limits(
                use(json, "totalBackupsUsed", "maxTotalBackups"),
                use(json, "totalBackupGigabytesUsed", "maxTotalBackupGigabytes"),
                use(json, "totalVolumesUsed", "maxTotalVolumes"),
                use(json, "totalGigabytesUsed", "maxTotalVolumeGigabytes"),
                use(json, "totalSnapshotsUsed", "maxTotalSnapshots"));
    }

    /** The same as Cinder counts when it decides: with what it has set aside for requests under way. */
    static Limits quotas(Fields json) {
        return new Limits(
                quota(json, "backups"),
                quota(json, "backup_gigabytes"),
                quota(json, "volumes"),
                quota(json, "gigabytes"),
                quota(json, "snapshots"),
                quotasOfTypes(json));
    }

    private static Map<String, OfType> quotasOfTypes(Fields json) {
        return json.node().properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> key.startsWith(OF_TYPE.getFirst()))
                .map(key -> key.substring(OF_TYPE.getFirst().length()))
                .filter(type -> OF_TYPE.stream()
                        .anyMatch(kind -> quotaOf(type, json, kind).max() >= 0))
                .collect(Collectors.toMap(Function.identity(), type -> quotasOf(type, json)));
    }

    private static OfType quotasOf(String type, Fields json) {
        return new OfType(
                quotaOf(type, json, OF_TYPE.get(0)),
                quotaOf(type, json, OF_TYPE.get(1)),
                quotaOf(type, json, OF_TYPE.get(2)));
    }

    private static Use quotaOf(String type, Fields json, String kind) {
        return json.object(kind + type).map(Records::quota).orElse(UNLIMITED);
    }

    private static Use quota(Fields json, String name) {
        return quota(json.object(name).orElseThrow(() -> new IllegalArgumentException("no " + name)));
    }

    private static Use quota(Fields quota) {
        return new Use(quota.count("in_use", 0) + quota.count("reserved", 0), quota.count("limit", -1));
    }

    private static Use use(Fields json, String used, String max) {
        return new Use(json.count(used, 0), json.count(max, -1));
    }
}
