package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.world.Attachment;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Giving volumes away and taking them back: reserve, connect, complete, delete. */
public final class Attachments {
    private final World world;

    public Attachments(World world) {
        this.world = world;
    }

    public Attachment get(Token token, String id) {
        return world.attachments()
                .find(id)
                .filter(found -> token.isAdmin()
                        || found.projectId().equals(token.projectId().orElse("")))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "Volume attachment could not be found with filter: attachment_id = " + id + "."));
    }

    public List<Attachment> of(Volume volume) {
        return world.attachments()
                .all()
                .filter(attachment -> attachment.volumeId().equals(volume.id()))
                .toList();
    }

    public Attachment reserve(Token token, Volume volume, Optional<String> serverId, Optional<String> mode) {
        if (volume.status() != VolumeStatus.AVAILABLE) {
            throw Refusal.invalidVolume(
                    "Volume %s status must be available or downloading to reserve, but the current status is %s."
                            .formatted(volume.id(), volume.status()));
        }
        volume.become(VolumeStatus.RESERVED, world.now());
        return world.attachments().add(new Attachment(token.birth(world.now()), volume.id(), serverId, mode));
    }

    public void connect(Attachment attachment, Optional<String> mountpoint) {
        attachment.connect(connection(attachment), mountpoint);
        volume(attachment).become(VolumeStatus.ATTACHING, world.now());
    }

    public void complete(Attachment attachment) {
        attachment.complete(world.now());
        volume(attachment).become(VolumeStatus.IN_USE, world.now());
    }

    /** Takes the volume back; what a server uses is the server's to give. */
    public void delete(Attachment attachment) {
        attachment
                .serverId()
                .filter(server -> world.servers().find(server).isPresent())
                .ifPresent(server -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "ConflictNovaUsingAttachment: Detach volume from instance " + server
                                    + " using the Compute API");
                });
        release(attachment);
    }

    public void release(Attachment attachment) {
        world.attachments().remove(attachment);
        Volume volume = volume(attachment);
        if (volume.status() == VolumeStatus.BACKING_UP) {
            volume.willComeBack(VolumeStatus.AVAILABLE);
        } else {
            volume.become(VolumeStatus.AVAILABLE, world.now());
        }
    }

    private Volume volume(Attachment attachment) {
        return world.volumes().find(attachment.volumeId()).orElseThrow();
    }

    private static Map<String, Object> connection(Attachment attachment) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("name", "volumes/volume-" + attachment.volumeId());
        info.put("hosts", List.of("127.0.0.1"));
        info.put("ports", List.of("6789"));
        info.put("cluster_name", "ceph");
        info.put("auth_enabled", true);
        info.put("auth_username", "cinder");
        info.put("volume_id", attachment.volumeId());
        info.put("discard", true);
        info.put("access_mode", "rw");
        info.put("encrypted", false);
        info.put("driver_volume_type", "rbd");
        info.put("attachment_id", attachment.id());
        return info;
    }
}
