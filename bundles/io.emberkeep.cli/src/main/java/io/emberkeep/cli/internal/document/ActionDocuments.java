package io.emberkeep.cli.internal.document;

import static io.emberkeep.cli.internal.document.Json.object;
import static io.emberkeep.cli.internal.document.Json.orNull;
import static io.emberkeep.cli.internal.document.Json.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Ref;

/** The documents of actions: what a machine needs to know of a step. */
final class ActionDocuments {
    private ActionDocuments() {}

    static ObjectNode action(Action action) {
        return switch (action) {
            case Action.CreateSnapshot snapshot ->
                of("create-snapshot").put("volumeId", snapshot.volumeId()).put("name", snapshot.name());
            case Action.CreateVolume volume -> createVolume(volume);
            case Action.CreateBackup backup -> createBackup(backup);
            case Action.RestoreBackup restore ->
                of("restore-backup", "volume", restore.volume()).put("backupId", restore.backupId());
            case Action.SetVolumeMetadata metadata -> setMetadata(metadata);
            case Action.DeleteBackup backup -> of("delete-backup").put("backupId", backup.backupId());
            case Action.DeleteSnapshot snapshot -> of("delete-snapshot", "snapshot", snapshot.snapshot());
            case Action.DeleteVolume volume -> of("delete-volume", "volume", volume.volume());
            case Action.Wait wait -> of("wait").put("seconds", wait.sinceStart().toSeconds());
        };
    }

    private static ObjectNode createVolume(Action.CreateVolume volume) {
        ObjectNode document = of("create-volume").put("name", volume.name()).put("sizeGiB", volume.sizeGiB());
        document.set("snapshot", orNull(volume.snapshot(), ActionDocuments::ref));
        return document.put("type", orNull(volume.type()))
                .put("zone", orNull(volume.zone()))
                .put("temporary", volume.temporary());
    }

    private static ObjectNode createBackup(Action.CreateBackup backup) {
        ObjectNode document = of("create-backup", "volume", backup.volume());
        document.set("snapshot", orNull(backup.snapshot(), ActionDocuments::ref));
        return document.put("name", backup.name())
                .put("mode", backup.capture().mode().word())
                .put("sourceVolumeId", backup.capture().sourceVolumeId())
                .put("incremental", backup.capture().incremental())
                .put("parentId", orNull(backup.capture().parentId()));
    }

    private static ObjectNode setMetadata(Action.SetVolumeMetadata metadata) {
        ObjectNode document = of("set-volume-metadata", "volume", metadata.volume());
        document.set("metadata", texts(metadata.metadata()));
        return document.put("keepOthers", metadata.keepOthers());
    }

    private static ObjectNode of(String kind) {
        return object().put("kind", kind);
    }

    private static ObjectNode of(String kind, String field, Ref ref) {
        ObjectNode document = of(kind);
        document.set(field, ref(ref));
        return document;
    }

    private static JsonNode ref(Ref ref) {
        return switch (ref) {
            case Ref.Id id -> object().put("id", id.id());
            case Ref.Made made -> object().put("madeByStep", made.step());
        };
    }
}
