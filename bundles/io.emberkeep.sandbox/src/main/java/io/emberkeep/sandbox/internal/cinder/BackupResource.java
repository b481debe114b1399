package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.storage.Backups;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.storage.Records;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Volume;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** /backups. */
final class BackupResource {
    private static final Set<String> FIELDS =
            Set.of("volume_id", "name", "description", "container", "incremental", "force", "snapshot_id");
    private static final List<String> RESETTABLE = List.of("available", "error");

    private final Cinder cinder;
    private final Policy policy;
    private final BackupView view;
    private final Listing<Backup> listing;

    BackupResource(Cinder cinder, Policy policy, Views views) {
        this.cinder = cinder;
        this.policy = policy;
        this.view = new BackupView(views);
        this.listing = new Listing<>(
                views,
                "backups",
                "Backup",
                cinder.world().backups(),
                Map.of(
                        "name",
                                (backup, name) -> backup.label()
                                        .name()
                                        .filter(name::equals)
                                        .isPresent(),
                        "status", (backup, status) -> backup.status().toString().equals(status),
                        "volume_id", (backup, id) -> backup.facts().volumeId().equals(id)),
                Map.of(
                        "id", Comparator.comparing(Backup::id),
                        "name",
                                Comparator.comparing(
                                        backup -> backup.label().name().orElse("")),
                        "status", Comparator.comparing(backup -> backup.status().toString()),
                        "container",
                                Comparator.comparing(
                                        backup -> backup.container().orElse("")),
                        "created_at", Comparator.comparing(Backup::createdAt)));
    }

    Reply list(Call call) {
        return listing.page(call, false, backup -> view.summary(call, backup));
    }

    Reply detail(Call call) {
        return listing.page(call, true, backup -> view.detail(call, backup));
    }

    Reply show(Call call) {
        return wrapped(200, "backup", view.detail(call, backup(call)));
    }

    Reply create(Call call) {
        Form form = Form.of(call, "backup").require("volume_id").allowOnly(fields(call));
        String volumeId = form.uuid("volume_id", "is not a 'uuid'").orElseThrow();
        boolean incremental = form.flag("incremental");
        Label label = form.label();
        Backups.Wish wish = new Backups.Wish(
                cinder.volumes().get(call.token(), volumeId),
                form.uuid("snapshot_id", "is not valid under any of the given schemas")
                        .map(id -> cinder.snapshots().get(call.token(), id)),
                label,
                incremental,
                form.flag("force"));
        policy.writer(call, "backup:create");
        return wrapped(202, "backup", view.summary(call, cinder.backups().create(call.token(), wish)));
    }

    Reply update(Call call) {
        boolean metadata = call.version().atLeast(43);
        Form form = Form.of(call, "backup")
                .allowOnly(metadata ? Set.of("name", "description", "metadata") : Set.of("name", "description"));
        Backup backup = backup(call);
        policy.writer(call, "backup:update");
        if (form.has("name")) {
            backup.label().rename(form.text("name").orElse(null));
        }
        if (form.has("description")) {
            backup.label().describe(form.text("description").orElse(null));
        }
        if (form.has("metadata")) {
            backup.label().replaceMetadata(form.texts("metadata"));
        }
        return wrapped(200, "backup", view.summary(call, backup));
    }

    Reply delete(Call call) {
        Backup backup = backup(call);
        policy.writer(call, "backup:delete");
        cinder.backups().delete(backup, false);
        return Reply.empty(202);
    }

    Reply restore(Call call) {
        Form form = Form.of(call, "restore");
        Backup backup = backup(call);
        policy.writer(call, "backup:restore");
        Optional<String> target = form.uuid("volume_id", "is not valid under any of the given schemas");
        Volume volume;
        if (target.isPresent()) {
            cinder.restores().checkAvailable(backup);
            volume = cinder.volumes().get(call.token(), target.get());
            cinder.restores().into(backup, volume);
        } else {
            volume = cinder.restores().intoNew(call.token(), backup, form.text("name"));
        }
        ObjectNode restore = Views.object()
                .put("backup_id", backup.id())
                .put("volume_id", volume.id())
                .put("volume_name", volume.label().name().orElse(null));
        return wrapped(202, "restore", restore);
    }

    Reply act(Call call) {
        String action = call.json().fieldNames().next();
        switch (action) {
            case "os-reset_status" -> reset(call);
            case "os-force_delete" -> {
                Backup backup = backup(call);
                policy.admin(call, "volume_extension:backup_admin_actions:force_delete");
                cinder.backups().delete(backup, true);
            }
            default ->
                throw Refusal.badRequest("There is no such action: " + action
                        + ". Verify the request body and Content-Type header and try again.");
        }
        return Reply.empty(202);
    }

    Reply exportRecord(Call call) {
        Backup backup = backup(call);
        policy.admin(call, "backup:export-import");
        Records.Export record = cinder.records().export(backup);
        ObjectNode node = Views.object().put("backup_service", record.service()).put("backup_url", record.url());
        return wrapped(200, "backup-record", node);
    }

    Reply importRecord(Call call) {
        Form form = Form.of(call, "backup-record").require("backup_service", "backup_url");
        policy.admin(call, "backup:backup-import");
        String url = call.json().get("backup-record").get("backup_url").asText();
        Records.Export record = new Records.Export(form.text("backup_service").orElse(""), url);
        return wrapped(201, "backup", view.summary(call, cinder.records().take(call.token(), record)));
    }

    private void reset(Call call) {
        String status = Form.of(call, "os-reset_status").text("status").orElse("");
        if (!RESETTABLE.contains(status)) {
            throw Refusal.badRequest(
                    "Backup status: " + status + " is invalid, valid statuses are: ['available', 'error'].");
        }
        Backup backup = backup(call);
        policy.admin(call, "volume_extension:backup_admin_actions:reset_status");
        cinder.backups().resetStatus(backup, status.equals("error") ? BackupStatus.ERROR : BackupStatus.AVAILABLE);
    }

    private Backup backup(Call call) {
        return cinder.backups().get(call.token(), call.part("id"));
    }

    private static Set<String> fields(Call call) {
        Set<String> fields = new HashSet<>(FIELDS);
        if (call.version().atLeast(43)) {
            fields.add("metadata");
        }
        if (call.version().atLeast(51)) {
            fields.add("availability_zone");
        }
        return fields;
    }

    private static Reply wrapped(int status, String name, ObjectNode node) {
        return Reply.json(status, Views.object().set(name, node));
    }
}
