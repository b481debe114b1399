package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.storage.BackupHost;
import io.emberkeep.sandbox.internal.storage.Cinder;
import java.time.Instant;

/** What only the operator sees: /os-services and /scheduler-stats. */
final class OperatorResource {
    private final Cinder cinder;
    private final Policy policy;

    OperatorResource(Cinder cinder, Policy policy) {
        this.cinder = cinder;
        this.policy = policy;
    }

    Reply services(Call call) {
        policy.admin(call, "volume_extension:services:index");
        ObjectNode body = Views.object();
        ArrayNode list = body.putArray("services");
        for (BackupHost host : cinder.hosts().all()) {
            add(list, call, "cinder-backup", host.name(), host.zone(), host.isUp(), host.lastSeen());
        }
        cinder.volumes()
                .types()
                .forEach(type -> type.zone()
                        .ifPresent(zone -> add(
                                list,
                                call,
                                "cinder-volume",
                                "sandbox@" + type.name(),
                                zone,
                                true,
                                cinder.world().now())));
        add(
                list,
                call,
                "cinder-scheduler",
                "sandbox",
                "main",
                true,
                cinder.world().now());
        return Reply.ok(body);
    }

    Reply pools(Call call) {
        policy.admin(call, "scheduler_extension:scheduler_stats:get_pools");
        ObjectNode body = Views.object();
        ArrayNode list = body.putArray("pools");
        cinder.volumes().types().stream()
                .filter(type -> type.zone().isPresent())
                .forEach(type -> list.addObject().put("name", "sandbox@" + type.name() + "#" + type.name()));
        return Reply.ok(body);
    }

    private static void add(
            ArrayNode list, Call call, String binary, String host, String zone, boolean up, Instant seen) {
        boolean wanted = call.parameter("binary").map(binary::equals).orElse(true)
                && call.parameter("host").map(host::equals).orElse(true);
        if (wanted) {
            list.addObject()
                    .put("binary", binary)
                    .put("host", host)
                    .put("zone", zone)
                    .put("status", "enabled")
                    .put("state", up ? "up" : "down")
                    .put("updated_at", Views.time(seen))
                    .putNull("cluster")
                    .putNull("disabled_reason");
        }
    }
}
