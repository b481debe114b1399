package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.world.Backup;

/** A backup as JSON. */
record BackupView(Views views) {

    ObjectNode summary(Call call, Backup backup) {
        ObjectNode node = Views.object().put("id", backup.id());
        node.put("name", backup.label().name().orElse(null));
        views.link(node, call, "backups", backup.id());
        return node;
    }

    ObjectNode detail(Call call, Backup backup) {
        ObjectNode node = Views.object();
        node.put("id", backup.id()).put("status", backup.status().toString());
        node.put("size", backup.facts().size()).put("object_count", backup.objectCount());
        node.put("availability_zone", backup.zone().orElse(null))
                .put("container", backup.container().orElse(null));
        node.put("created_at", Views.time(backup.createdAt()));
        node.put("updated_at", Views.time(backup.updatedAt()));
        node.put("name", backup.label().name().orElse(null));
        node.put("description", backup.label().description().orElse(null));
        node.put("fail_reason", backup.failReason().orElse(null));
        node.put("volume_id", backup.facts().volumeId());
        views.link(node, call, "backups", backup.id());
        node.put("is_incremental", backup.facts().parentId().isPresent());
        node.put("has_dependent_backups", backup.children() > 0);
        node.put("snapshot_id", backup.facts().snapshotId().orElse(null));
        node.put("data_timestamp", Views.time(backup.facts().dataTimestamp()));
        addByVersion(node, call, backup);
        return node;
    }

    private static void addByVersion(ObjectNode node, Call call, Backup backup) {
        if (call.version().atLeast(43)) {
            node.set("metadata", Views.object(backup.label().metadata()));
        }
        if (call.version().atLeast(18) && call.token().isAdmin()) {
            node.put("os-backup-project-attr:project_id", backup.projectId());
        }
        if (call.version().atLeast(56) && call.token().isAdmin()) {
            node.put("user_id", backup.userId());
        }
    }
}
