package io.emberkeep.openstack.internal.cinder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.VolumeRequest;
import java.util.Map;

/** Writes what Cinder is asked for, in the words of the microversion in use. */
final class Bodies {
    private Bodies() {}

    static ObjectNode backup(BackupRequest request, Microversion version) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode backup = root.putObject("backup")
                .put("volume_id", request.volumeId())
                .put("name", request.name())
                .put("incremental", request.incremental())
                .put("force", request.force());
        request.snapshotId().ifPresent(id -> backup.put("snapshot_id", id));
        if (version.atLeast(Microversion.BACKUP_METADATA)) {
            putMetadata(backup, request.metadata());
        }
        return root;
    }

    static ObjectNode snapshot(SnapshotRequest request, Microversion version) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode snapshot =
                root.putObject("snapshot").put("volume_id", request.volumeId()).put("name", request.name());
        if (!version.atLeast(Microversion.SNAPSHOT_WITHOUT_FORCE)) {
            snapshot.put("force", true);
        }
        putMetadata(snapshot, request.metadata());
        return root;
    }

    static ObjectNode volume(VolumeRequest request) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode volume = root.putObject("volume").put("name", request.name()).put("size", request.sizeGiB());
        request.type().ifPresent(type -> volume.put("volume_type", type));
        request.zone().ifPresent(zone -> volume.put("availability_zone", zone));
        request.snapshotId().ifPresent(id -> volume.put("snapshot_id", id));
        putMetadata(volume, request.metadata());
        return root;
    }

    static ObjectNode restore(String volumeId) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("restore").put("volume_id", volumeId);
        return root;
    }

    static ObjectNode metadata(Map<String, String> metadata) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        metadata.forEach(root.putObject("metadata")::put);
        return root;
    }

    private static void putMetadata(ObjectNode owner, Map<String, String> metadata) {
        if (!metadata.isEmpty()) {
            metadata.forEach(owner.putObject("metadata")::put);
        }
    }
}
