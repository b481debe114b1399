package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Birth;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.SnapshotStatus;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.Volume.Source;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.VolumeType;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Cinder's volume service does. */
public final class Volumes {
    private static final Duration CREATE = Duration.ofMillis(350);
    private static final Duration DELETE = Duration.ofMillis(400);
    private static final Duration EXTEND = Duration.ofMillis(300);
    private static final Set<VolumeStatus> DELETABLE = Set.of(
            VolumeStatus.AVAILABLE, VolumeStatus.ERROR, VolumeStatus.ERROR_RESTORING, VolumeStatus.ERROR_EXTENDING);
    private static final String NOT_DELETABLE = "Volume status must be available or error or error_restoring or"
            + " error_extending or error_managing and must not be migrating, attached, belong to a group, have"
            + " snapshots, awaiting a transfer, or be disassociated from snapshots after volume transfer.";

    private final World world;

    /** What a new volume shall be. */
    public record Wish(
            Label label, Optional<Integer> size, Optional<String> type, Optional<String> zone, Source source) {}

    public Volumes(World world) {
        this.world = world;
    }

    public List<VolumeType> types() {
        return world.types();
    }

    /** A volume that the token may see. */
    public Volume get(Token token, String id) {
        return world.volumes()
                .find(id)
                .filter(volume -> token.isAdmin()
                        || volume.projectId().equals(token.projectId().orElse("")))
                .orElseThrow(() -> Refusal.notFound("Volume", id));
    }

    public Volume create(Token token, Wish wish) {
        Optional<Snapshot> snapshot = wish.source().snapshotId().map(id -> originating(token, id));
        Optional<Volume> original = wish.source().volumeId().map(id -> get(token, id));
        int size = size(wish, snapshot.map(Snapshot::size).or(() -> original.map(Volume::size)));
        VolumeType type = type(
                wish,
                snapshot.map(Snapshot::volumeId).flatMap(world.volumes()::find).or(() -> original));
        String zone = wish.zone().or(type::zone).orElse(zones().getFirst());
        if (!zones().contains(zone)) {
            throw Refusal.badRequest("Availability zone '" + zone + "' is invalid.");
        }
        world.quotas().checkVolume(token.project(), size, type.name());
        Volume volume = world.volumes()
                .add(new Volume(
                        token.birth(world.now()),
                        wish.label(),
                        wish.source(),
                        size,
                        type,
                        zone,
                        new BlockMap(world.pool())));
        world.after(CREATE, () -> {
            snapshot.ifPresent(from -> volume.content().apply(from.content()));
            original.ifPresent(from -> volume.content().apply(from.content()));
            if (wish.source().backupId().isEmpty()) {
                volume.become(VolumeStatus.AVAILABLE, world.now());
            }
        });
        return volume;
    }

    /** Puts a volume into the world that needs no time to come into being. */
    public Volume found(Birth birth, Label label, int size, VolumeType type) {
        String zone = type.zone().orElse(zones().getFirst());
        Volume volume = new Volume(birth, label, Source.NOTHING, size, type, zone, new BlockMap(world.pool()));
        volume.become(VolumeStatus.AVAILABLE, birth.createdAt());
        return world.volumes().add(volume);
    }

    public void delete(Volume volume, boolean withSnapshots) {
        List<Snapshot> snapshots = world.snapshots()
                .all()
                .filter(snapshot -> snapshot.volumeId().equals(volume.id()))
                .toList();
        if (!DELETABLE.contains(volume.status()) || isAttached(volume) || !withSnapshots && !snapshots.isEmpty()) {
            throw Refusal.invalidVolume(NOT_DELETABLE);
        }
        volume.become(VolumeStatus.DELETING, world.now());
        snapshots.forEach(snapshot -> snapshot.become(SnapshotStatus.DELETING, world.now()));
        world.after(DELETE, () -> {
            snapshots.forEach(this::forget);
            volume.content().clear();
            world.volumes().remove(volume);
        });
    }

    public void extend(Volume volume, int newSize) {
        if (newSize <= volume.size()) {
            throw Refusal.invalidInput(
                    "New size for extend must be greater than current size. (current: %d, extended: %d)."
                            .formatted(volume.size(), newSize));
        }
        if (volume.status() != VolumeStatus.AVAILABLE && volume.status() != VolumeStatus.IN_USE) {
            throw Refusal.invalidVolume("Volume %s status must be '{'status': 'available'}' to extend, currently %s."
                    .formatted(volume.id(), volume.status()));
        }
        world.quotas().checkGrowth(volume.projectId(), newSize - volume.size());
        volume.lend(VolumeStatus.EXTENDING, world.now());
        world.after(EXTEND, () -> {
            volume.grow(newSize);
            volume.giveBack(world.now());
        });
    }

    private boolean isAttached(Volume volume) {
        return world.attachments()
                .all()
                .anyMatch(attachment -> attachment.volumeId().equals(volume.id()));
    }

    private void forget(Snapshot snapshot) {
        snapshot.content().clear();
        world.snapshots().remove(snapshot);
    }

    private Snapshot originating(Token token, String id) {
        Snapshot snapshot = world.snapshots()
                .find(id)
                .filter(found -> token.isAdmin()
                        || found.projectId().equals(token.projectId().orElse("")))
                .orElseThrow(() -> Refusal.notFound("Snapshot", id));
        if (snapshot.status() != SnapshotStatus.AVAILABLE) {
            throw Refusal.invalidSnapshot("Originating snapshot status must be one of 'available' values");
        }
        return snapshot;
    }

    private int size(Wish wish, Optional<Integer> least) {
        int size = wish.size()
                .or(() -> least)
                .orElseThrow(() -> Refusal.badRequest("The server could not comply with the request since it is either"
                        + " malformed or otherwise incorrect."));
        if (size < least.orElse(0)) {
            String what = wish.source().snapshotId().isPresent() ? "the snapshot size" : "original volume size";
            throw Refusal.invalidInput("Volume size '%d'GB cannot be smaller than %s %dGB. They must be >= %s."
                    .formatted(size, what, least.orElse(0), what.replace("the ", "")));
        }
        return size;
    }

    private VolumeType type(Wish wish, Optional<Volume> original) {
        return wish.type()
                .map(name -> world.type(name)
                        .orElseThrow(() -> new Refusal(
                                Refusal.Kind.NOT_FOUND, "Volume type with name " + name + " could not be found.")))
                .or(() -> original.flatMap(volume -> world.type(volume.type())))
                .orElse(world.types().getFirst());
    }

    private List<String> zones() {
        return world.types().stream().flatMap(type -> type.zone().stream()).toList();
    }
}
