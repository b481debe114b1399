package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Birth;
import io.emberkeep.sandbox.internal.world.Ids;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.SnapshotStatus;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.UserMessage.Event;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;

/** What Cinder does with snapshots. */
public final class Snapshots {
    private static final Duration UNTIL_CAPTURE = Duration.ofMillis(250);
    private static final Duration UNTIL_AVAILABLE = Duration.ofMillis(700);
    private static final Duration DELETE = Duration.ofMillis(500);

    private final World world;

    public Snapshots(World world) {
        this.world = world;
    }

    /** A snapshot that the token may see. */
    public Snapshot get(Token token, String id) {
        return world.snapshots()
                .find(id)
                .filter(snapshot -> token.isAdmin()
                        || snapshot.projectId().equals(token.projectId().orElse("")))
                .orElseThrow(() -> Refusal.notFound("Snapshot", id));
    }

    /** Takes one; of a volume in use only where the request may. */
    public Snapshot create(Token token, Volume volume, Label label, boolean mayBeInUse) {
        boolean fits =
                volume.status() == VolumeStatus.AVAILABLE || mayBeInUse && volume.status() == VolumeStatus.IN_USE;
        if (!fits) {
            throw Refusal.invalidVolume("Volume %s status must be %s, but current status is: %s."
                    .formatted(volume.id(), mayBeInUse ? "available, in-use" : "available", volume.status()));
        }
        world.quotas().checkSnapshot(volume.projectId(), volume.size(), volume.type());
        Birth birth = new Birth(Ids.uuid(), token.project(), token.userId(), world.instantOf(volume.id()));
        Snapshot snapshot = world.snapshots()
                .add(new Snapshot(birth, label, volume.id(), volume.size(), new BlockMap(world.pool())));
        world.after(UNTIL_CAPTURE, () -> snapshot.capture(volume.content().fork()));
        world.after(UNTIL_AVAILABLE, () -> snapshot.become(SnapshotStatus.AVAILABLE, world.now()));
        return snapshot;
    }

    public void delete(Snapshot snapshot) {
        if (snapshot.status() != SnapshotStatus.AVAILABLE && snapshot.status() != SnapshotStatus.ERROR) {
            throw Refusal.invalidSnapshot(
                    "Snapshot status must be available or error and must not be part of a group.");
        }
        snapshot.become(SnapshotStatus.DELETING, world.now());
        world.after(DELETE, () -> finishDelete(snapshot));
    }

    /** RBD keeps a snapshot that has clones, and Cinder says so only in a message. */
    private void finishDelete(Snapshot snapshot) {
        if (hasClone(snapshot)) {
            snapshot.become(SnapshotStatus.AVAILABLE, world.now());
            world.tell(Event.SNAPSHOT_BUSY, snapshot, snapshot.userId());
            return;
        }
        snapshot.content().clear();
        world.snapshots().remove(snapshot);
    }

    private boolean hasClone(Snapshot snapshot) {
        return world.volumes()
                .all()
                .anyMatch(volume -> volume.source()
                        .snapshotId()
                        .filter(snapshot.id()::equals)
                        .isPresent());
    }
}
