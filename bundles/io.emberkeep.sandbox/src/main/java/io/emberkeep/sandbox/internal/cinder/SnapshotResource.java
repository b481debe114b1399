package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.SnapshotStatus;
import io.emberkeep.sandbox.internal.world.Volume;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** /snapshots. */
final class SnapshotResource {
    private static final Set<String> FIELDS =
            Set.of("volume_id", "name", "display_name", "description", "display_description", "force", "metadata");
    private static final int IN_USE_WITHOUT_FORCE = 66;

    private final Cinder cinder;
    private final Policy policy;
    private final Listing<Snapshot> listing;

    SnapshotResource(Cinder cinder, Policy policy, Views views) {
        this.cinder = cinder;
        this.policy = policy;
        this.listing = new Listing<>(
                views,
                "snapshots",
                "Snapshot",
                cinder.world().snapshots(),
                Map.of(
                        "name",
                                (snapshot, name) -> snapshot.label()
                                        .name()
                                        .filter(name::equals)
                                        .isPresent(),
                        "status",
                                (snapshot, status) ->
                                        snapshot.status().toString().equals(status),
                        "volume_id", (snapshot, id) -> snapshot.volumeId().equals(id)),
                Map.of(
                        "id", Comparator.comparing(Snapshot::id),
                        "name",
                                Comparator.comparing(
                                        snapshot -> snapshot.label().name().orElse("")),
                        "created_at", Comparator.comparing(Snapshot::createdAt)));
    }

    Reply list(Call call) {
        return listing.page(call, false, snapshot -> view(call, snapshot));
    }

    Reply detail(Call call) {
        return listing.page(call, true, snapshot -> extended(call, snapshot));
    }

    Reply show(Call call) {
        return wrapped(200, extended(call, snapshot(call)));
    }

    Reply create(Call call) {
        Form form = Form.of(call, "snapshot").require("volume_id").allowOnly(FIELDS);
        String volumeId = form.uuid("volume_id", "is not valid under any of the given schemas")
                .orElseThrow();
        boolean force = form.flag("force");
        Volume volume = cinder.volumes().get(call.token(), volumeId);
        policy.writer(call, "volume:create_snapshot");
        boolean mayBeInUse = force || call.version().atLeast(IN_USE_WITHOUT_FORCE);
        Snapshot snapshot = cinder.snapshots().create(call.token(), volume, form.label(), mayBeInUse);
        return wrapped(202, view(call, snapshot));
    }

    Reply update(Call call) {
        Form form = Form.of(call, "snapshot");
        Snapshot snapshot = snapshot(call);
        policy.writer(call, "volume:update_snapshot");
        if (form.has("name")) {
            snapshot.label().rename(form.text("name").orElse(null));
        }
        if (form.has("description")) {
            snapshot.label().describe(form.text("description").orElse(null));
        }
        return wrapped(200, view(call, snapshot));
    }

    Reply delete(Call call) {
        Snapshot snapshot = snapshot(call);
        policy.writer(call, "volume:delete_snapshot");
        cinder.snapshots().delete(snapshot);
        return Reply.empty(202);
    }

    private Snapshot snapshot(Call call) {
        return cinder.snapshots().get(call.token(), call.part("id"));
    }

    private static ObjectNode view(Call call, Snapshot snapshot) {
        ObjectNode node = Views.object().put("id", snapshot.id());
        node.put("created_at", Views.time(snapshot.createdAt()));
        node.put("updated_at", Views.time(snapshot.updatedAt()));
        node.put("name", snapshot.label().name().orElse(null));
        node.put("description", snapshot.label().description().orElse(null));
        node.put("volume_id", snapshot.volumeId());
        node.put("status", snapshot.status().toString()).put("size", snapshot.size());
        node.set("metadata", Views.object(snapshot.label().metadata()));
        if (call.version().atLeast(14)) {
            node.putNull("group_snapshot_id");
        }
        if (call.version().atLeast(41)) {
            node.put("user_id", snapshot.userId());
        }
        if (call.version().atLeast(65)) {
            node.put("consumes_quota", true);
        }
        return node;
    }

    private static ObjectNode extended(Call call, Snapshot snapshot) {
        String progress = snapshot.status() == SnapshotStatus.CREATING ? "0%" : "100%";
        return view(call, snapshot)
                .put("os-extended-snapshot-attributes:project_id", snapshot.projectId())
                .put("os-extended-snapshot-attributes:progress", progress);
    }

    private static Reply wrapped(int status, ObjectNode node) {
        return Reply.json(status, Views.object().set("snapshot", node));
    }
}
