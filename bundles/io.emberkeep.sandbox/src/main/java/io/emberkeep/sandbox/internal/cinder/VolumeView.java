package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.world.Attachment;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A volume as JSON. */
record VolumeView(Views views, World world) {

    ObjectNode summary(Call call, Volume volume) {
        ObjectNode node = Views.object().put("id", volume.id());
        node.put("name", volume.label().name().orElse(null));
        views.link(node, call, "volumes", volume.id());
        return node;
    }

    /** What the answer to a creation says. */
    ObjectNode created(Call call, Volume volume) {
        ObjectNode node = common(call, volume);
        node.put("created_at", Views.exactTime(volume.createdAt()));
        return node;
    }

    ObjectNode detail(Call call, Volume volume) {
        ObjectNode node = common(call, volume);
        node.put("os-vol-tenant-attr:tenant_id", volume.projectId());
        if (call.token().isAdmin()) {
            node.putNull("os-vol-mig-status-attr:migstat").putNull("os-vol-mig-status-attr:name_id");
            node.put("os-vol-host-attr:host", "sandbox@" + volume.type() + "#" + volume.type());
        }
        if (!volume.imageMetadata().isEmpty()) {
            node.set("volume_image_metadata", Views.object(volume.imageMetadata()));
        }
        return node;
    }

    private ObjectNode common(Call call, Volume volume) {
        ObjectNode node = Views.object();
        node.put("id", volume.id()).put("status", volume.status().toString()).put("size", volume.size());
        node.put("availability_zone", volume.zone());
        node.put("created_at", Views.time(volume.createdAt()));
        node.put("updated_at", Views.time(volume.updatedAt()));
        node.put("name", volume.label().name().orElse(null));
        node.put("description", volume.label().description().orElse(null));
        node.put("volume_type", volume.type());
        node.put("snapshot_id", volume.source().snapshotId().orElse(null));
        node.put("source_volid", volume.source().volumeId().orElse(null));
        node.set("metadata", Views.object(volume.label().metadata()));
        views.link(node, call, "volumes", volume.id());
        node.put("user_id", volume.userId());
        node.put("bootable", Boolean.toString(volume.isStartable()));
        node.put("encrypted", false).putNull("replication_status").putNull("consistencygroup_id");
        node.put("multiattach", false);
        node.set("attachments", attachments(volume));
        addByVersion(node, call, volume);
        return node;
    }

    private void addByVersion(ObjectNode node, Call call, Volume volume) {
        boolean creating = volume.status() == VolumeStatus.CREATING;
        if (call.token().isAdmin()) {
            node.putNull("migration_status");
        }
        if (call.version().atLeast(13)) {
            node.putNull("group_id");
        }
        if (call.version().atLeast(21) && call.token().isAdmin()) {
            node.putNull("provider_id");
        }
        if (call.version().atLeast(48)) {
            node.put("shared_targets", creating).put("service_uuid", creating ? null : serviceId(volume));
        }
        if (call.version().atLeast(61) && call.token().isAdmin()) {
            node.putNull("cluster_name");
        }
        if (call.version().atLeast(63)) {
            node.put("volume_type_id", world.type(volume.type()).orElseThrow().id());
        }
        if (call.version().atLeast(65)) {
            node.put("consumes_quota", true);
        }
    }

    private ArrayNode attachments(Volume volume) {
        ArrayNode list = Views.array();
        world.attachments()
                .all()
                .filter(attachment -> attachment.volumeId().equals(volume.id()))
                .filter(attachment -> attachment.attachedAt().isPresent())
                .forEach(attachment -> list.add(attachment(attachment)));
        return list;
    }

    private static ObjectNode attachment(Attachment attachment) {
        ObjectNode node = Views.object();
        node.put("id", attachment.volumeId()).put("attachment_id", attachment.id());
        node.put("volume_id", attachment.volumeId());
        node.put("server_id", attachment.serverId().orElse(null)).putNull("host_name");
        node.put("device", attachment.device());
        node.put("attached_at", Views.time(attachment.attachedAt()));
        return node;
    }

    private static String serviceId(Volume volume) {
        return UUID.nameUUIDFromBytes(volume.type().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
