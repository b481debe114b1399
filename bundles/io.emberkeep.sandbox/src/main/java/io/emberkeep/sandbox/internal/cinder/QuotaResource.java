package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Quotas;
import io.emberkeep.sandbox.internal.world.Quotas.Resource;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeType;
import io.emberkeep.sandbox.internal.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** /limits and /os-quota-sets. */
final class QuotaResource {
    private static final List<String> PER_TYPE = List.of("volumes_", "gigabytes_", "snapshots_");

    private final World world;
    private final Policy policy;

    QuotaResource(World world, Policy policy) {
        this.world = world;
        this.policy = policy;
    }

    Reply limits(Call call) {
        String project = call.token().project();
        Quotas quotas = world.quotas();
        ObjectNode body = Views.object();
        ObjectNode limits = body.putObject("limits");
        limits.putArray("rate");
        limits.putObject("absolute")
                .put("maxTotalVolumes", quotas.limit(project, Resource.VOLUMES))
                .put("maxTotalSnapshots", quotas.limit(project, Resource.SNAPSHOTS))
                .put("maxTotalVolumeGigabytes", quotas.limit(project, Resource.GIGABYTES))
                .put("maxTotalBackups", quotas.limit(project, Resource.BACKUPS))
                .put("maxTotalBackupGigabytes", quotas.limit(project, Resource.BACKUP_GIGABYTES))
                .put("totalVolumesUsed", quotas.used(project, Resource.VOLUMES))
                .put("totalGigabytesUsed", quotas.used(project, Resource.GIGABYTES))
                .put("totalSnapshotsUsed", quotas.used(project, Resource.SNAPSHOTS))
                .put("totalBackupsUsed", quotas.used(project, Resource.BACKUPS))
                .put("totalBackupGigabytesUsed", quotas.used(project, Resource.BACKUP_GIGABYTES));
        return Reply.ok(body);
    }

    Reply show(Call call) {
        boolean usage = call.parameter("usage").map(Boolean::parseBoolean).orElse(false);
        ObjectNode set = quotaSet(call.part("of"), usage).put("id", call.part("of"));
        return Reply.ok(Views.object().set("quota_set", set));
    }

    Reply update(Call call) {
        JsonNode wanted = call.json().path("quota_set");
        policy.admin(call, "volume_extension:quotas:update");
        if (PER_TYPE.stream().anyMatch(prefix -> hasKeyWith(prefix, wanted))) {
            throw Refusal.invalidInput("The sandbox limits no single volume types.");
        }
        String project = call.part("of");
        for (Resource resource : Resource.values()) {
            if (wanted.has(resource.toString())) {
                world.quotas()
                        .change(
                                project,
                                resource,
                                wanted.get(resource.toString()).asInt());
            }
        }
        return Reply.ok(Views.object().set("quota_set", quotaSet(project, false)));
    }

    private static boolean hasKeyWith(String prefix, JsonNode quotas) {
        return quotas.properties().stream().anyMatch(entry -> entry.getKey().startsWith(prefix));
    }

    private ObjectNode quotaSet(String project, boolean usage) {
        ObjectNode set = Views.object();
        for (Resource resource : Resource.values()) {
            if (resource != Resource.GROUPS) {
                put(set, resource.toString(), limit(project, resource), used(project, resource), usage);
            }
        }
        for (VolumeType type : world.types()) {
            List<Volume> volumes = world.volumes()
                    .of(project)
                    .filter(volume -> volume.type().equals(type.name()))
                    .toList();
            List<Snapshot> snapshots = snapshotsOf(project, volumes);
            int size = volumes.stream().mapToInt(Volume::size).sum()
                    + snapshots.stream().mapToInt(Snapshot::size).sum();
            put(set, "volumes_" + type.name(), -1, volumes.size(), usage);
            put(set, "gigabytes_" + type.name(), -1, size, usage);
            put(set, "snapshots_" + type.name(), -1, snapshots.size(), usage);
        }
        put(set, Resource.GROUPS.toString(), limit(project, Resource.GROUPS), 0, usage);
        return set;
    }

    private List<Snapshot> snapshotsOf(String project, List<Volume> volumes) {
        Set<String> ids = volumes.stream().map(Volume::id).collect(Collectors.toSet());
        return world.snapshots()
                .of(project)
                .filter(snapshot -> ids.contains(snapshot.volumeId()))
                .toList();
    }

    private int limit(String project, Resource resource) {
        return world.quotas().limit(project, resource);
    }

    private int used(String project, Resource resource) {
        return world.quotas().used(project, resource);
    }

    private static void put(ObjectNode set, String name, int limit, int used, boolean usage) {
        if (usage) {
            set.putObject(name).put("limit", limit).put("in_use", used).put("reserved", 0);
        } else {
            set.put(name, limit);
        }
    }
}
