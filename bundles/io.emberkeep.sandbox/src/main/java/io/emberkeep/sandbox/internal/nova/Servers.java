package io.emberkeep.sandbox.internal.nova;

import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.world.Attachment;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Server;
import io.emberkeep.sandbox.internal.world.Server.Disk;
import io.emberkeep.sandbox.internal.world.Server.State;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Nova does with servers and their volumes. */
final class Servers {
    private static final Duration BOOT = Duration.ofMillis(2500);
    private static final Duration SWITCH = Duration.ofMillis(600);

    private final Cinder cinder;
    private final World world;

    Servers(Cinder cinder) {
        this.cinder = cinder;
        this.world = cinder.world();
    }

    Server get(Token token, String id) {
        return world.servers()
                .find(id)
                .filter(server -> token.isAdmin()
                        || server.projectId().equals(token.projectId().orElse("")))
                .orElseThrow(() -> Refusal.notFound("Instance", id));
    }

    Server create(Token token, String name, Map<String, String> metadata, List<Disk> wanted) {
        Server server = world.servers().add(new Server(token.birth(world.now()), name, metadata));
        for (Disk disk : wanted) {
            attach(token, server, cinder.volumes().get(token, disk.volumeId()), disk.bootIndex());
        }
        world.after(BOOT, () -> server.become(State.ACTIVE, world.now()));
        return server;
    }

    /** Stops or starts a server, which must not be so already. */
    void turn(Server server, String action, State from, State to) {
        if (server.state() != from) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "Cannot '%s' instance %s while it is in vm_state %s"
                            .formatted(action, server.id(), server.state().vmState()));
        }
        world.after(SWITCH, () -> server.become(to, world.now()));
    }

    Disk attach(Token token, Server server, Volume volume, Optional<Integer> bootIndex) {
        String device = server.nextDevice();
        Attachment attachment =
                cinder.attachments().reserve(token, volume, Optional.of(server.id()), Optional.of("rw"));
        cinder.attachments().connect(attachment, Optional.of(device));
        cinder.attachments().complete(attachment);
        Disk disk = new Disk(volume.id(), attachment.id(), device, bootIndex, false);
        server.disks().add(disk);
        return disk;
    }

    void detach(Token token, Server server, String volumeId) {
        cinder.volumes().get(token, volumeId);
        Disk disk = server.disks().stream()
                .filter(found -> found.volumeId().equals(volumeId))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "Instance " + server.id() + " is not attached to volume " + volumeId));
        if (disk.bootIndex().filter(index -> index == 0).isPresent()) {
            throw Refusal.badRequest("Cannot detach a root device volume");
        }
        world.after(SWITCH, () -> {
            server.disks().remove(disk);
            release(disk);
        });
    }

    void delete(Server server) {
        world.after(SWITCH, () -> {
            server.disks().forEach(this::release);
            world.servers().remove(server);
        });
    }

    /** All volumes under one freeze, as Nova does it through the guest agent. */
    List<Snapshot> snapshotAll(Token token, Server server, String imageName) {
        return server.disks().stream()
                .map(disk -> cinder.volumes().get(token, disk.volumeId()))
                .map(volume -> cinder.snapshots().create(token, volume, label(imageName), true))
                .toList();
    }

    private void release(Disk disk) {
        world.attachments().find(disk.attachmentId()).ifPresent(cinder.attachments()::release);
    }

    private static Label label(String imageName) {
        return new Label(Optional.of("snapshot for " + imageName), Optional.empty(), Map.of());
    }
}
