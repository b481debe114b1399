package io.emberkeep.sandbox.internal.state;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Server;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.SnapshotStatus;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.util.Optional;

/** What was on its way when the cloud ended arrives as it comes back; the backup services see to their own. */
final class Arrivals {
    private final World world;

    Arrivals(World world) {
        this.world = world;
    }

    void all() {
        world.snapshots().all().forEach(this::arrive);
        world.volumes().all().forEach(this::arrive);
        world.servers()
                .all()
                .filter(server -> server.state() == Server.State.BUILD)
                .forEach(server -> server.become(Server.State.ACTIVE, world.now()));
    }

    private void arrive(Snapshot snapshot) {
        if (snapshot.status() == SnapshotStatus.CREATING && snapshot.content().bytes() == 0) {
            world.volumes()
                    .find(snapshot.volumeId())
                    .ifPresent(volume -> snapshot.capture(volume.content().fork()));
        }
        if (snapshot.status() != SnapshotStatus.ERROR) {
            snapshot.become(SnapshotStatus.AVAILABLE, world.now());
        }
    }

    private void arrive(Volume volume) {
        if (volume.status() == VolumeStatus.CREATING) {
            origin(volume).ifPresent(volume.content()::apply);
            boolean unrestored = volume.source().backupId().isPresent();
            volume.become(unrestored ? VolumeStatus.ERROR : VolumeStatus.AVAILABLE, world.now());
        } else if (volume.status() == VolumeStatus.EXTENDING) {
            volume.giveBack(world.now());
        }
    }

    private Optional<BlockMap> origin(Volume volume) {
        return volume.source()
                .snapshotId()
                .flatMap(world.snapshots()::find)
                .map(Snapshot::content)
                .or(() -> volume.source()
                        .volumeId()
                        .flatMap(world.volumes()::find)
                        .map(Volume::content));
    }
}
