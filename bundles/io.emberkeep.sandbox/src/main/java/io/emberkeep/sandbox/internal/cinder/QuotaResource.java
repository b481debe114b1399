package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Quotas;
import io.emberkeep.sandbox.internal.world.Quotas.Resource;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** /limits and /os-quota-sets. */
final class QuotaResource {
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

    Reply defaults(Call call) {
        ObjectNode set = Views.object();
        world.quotas().names().forEach(quota -> set.put(quota, world.quotas().standard(quota)));
        return Reply.ok(Views.object().set("quota_set", set.put("id", call.part("of"))));
    }

    Reply update(Call call) {
        JsonNode wanted = call.json().path("quota_set");
        policy.admin(call, "volume_extension:quotas:update");
        List<String> known = world.quotas().names().toList();
        String unknown = wanted.properties().stream()
                .map(Map.Entry::getKey)
                .filter(quota -> !known.contains(quota))
                .collect(Collectors.joining(","));
        if (!unknown.isEmpty()) {
            throw Refusal.badRequest("Invalid input received: Bad key(s) in quota set: " + unknown);
        }
        String project = call.part("of");
        wanted.properties()
                .forEach(quota -> world.quotas()
                        .change(project, quota.getKey(), quota.getValue().asInt()));
        return Reply.ok(Views.object().set("quota_set", quotaSet(project, false)));
    }

    private ObjectNode quotaSet(String project, boolean usage) {
        ObjectNode set = Views.object();
        Quotas quotas = world.quotas();
        quotas.names()
                .forEach(quota -> put(set, quota, quotas.limit(project, quota), quotas.used(project, quota), usage));
        return set;
    }

    private static void put(ObjectNode set, String name, int limit, int used, boolean usage) {
        if (usage) {
            set.putObject(name).put("limit", limit).put("in_use", used).put("reserved", 0);
        } else {
            set.put(name, limit);
        }
    }
}
