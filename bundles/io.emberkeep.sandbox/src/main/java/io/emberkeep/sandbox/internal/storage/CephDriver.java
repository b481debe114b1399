package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** Zed's Ceph driver: diffs of RBD images, with its hidden snapshot and with the fault that destroys snapshot backups. */
public final class CephDriver implements Driver {
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LATE = Duration.ofMillis(1100);
    private static final Duration LEAST = Duration.ofMillis(1100);
    private static final Duration PER_GIB_COPIED = Duration.ofMillis(3000);
    private static final int MIB_PER_SECOND = 70;

    private final World world;
    private final CephStore store;
    private final Chain chain;
    private final Random random;

    public CephDriver(World world, CephStore store, Random random) {
        this.world = world;
        this.store = store;
        this.chain = new Chain(world);
        this.random = random;
    }

    @Override
    public String service() {
        return "cinder.backup.drivers.ceph.CephBackupDriver";
    }

    @Override
    public boolean canForceDelete() {
        return false;
    }

    @Override
    public void begin(Backup backup) throws DriverFailure {
        Optional<Backup> parent = backup.facts().snapshotId().isPresent() ? Optional.empty() : chain.parent(backup);
        String image = image(backup, parent);
        backup.storeIn("backups", image, world.now());
        if (backup.facts().snapshotId().isPresent() && store.has(image)) {
            throw new DriverFailure("[errno 17] RBD image already exists (error creating image)");
        }
        if (parent.isPresent() && (isShared(image) || !store.has(image))) {
            // The clean-up after this failure takes the image away from the backup that still needs it.
            store.destroy(image);
            throw new DriverFailure("Can't find snapshot from parent %s and base name image %s."
                    .formatted(parent.get().id(), image));
        }
        store.put(image, backup.id());
    }

    @Override
    public Duration untilCapture(Backup backup) {
        return random.nextInt(3) == 0 ? SOON : LATE;
    }

    @Override
    public void capture(Backup backup, Volume volume, BlockMap bytes) throws DriverFailure {
        if (backup.facts().snapshotId().isPresent()) {
            // It says "incremental" of itself where it was asked to be, and is a full copy all the same.
            backup.blocks().apply(bytes);
            return;
        }
        volume.leftovers().add("backup." + backup.id() + ".snap." + world.now().getEpochSecond());
        Optional<Backup> parent = chain.parent(backup);
        if (parent.isEmpty()) {
            backup.blocks().apply(bytes);
            return;
        }
        BlockMap before = chain.content(parent.get());
        BlockMap delta = bytes.since(before);
        backup.blocks().apply(delta);
        delta.clear();
        before.clear();
    }

    @Override
    public Duration copying(Backup backup) {
        Duration wholeSize = backup.facts().snapshotId().isPresent()
                ? PER_GIB_COPIED.multipliedBy(backup.facts().size())
                : Duration.ZERO;
        return LEAST.plus(wholeSize).plusMillis((backup.blocks().bytes() >> 20) * 1000 / MIB_PER_SECOND);
    }

    @Override
    public BlockMap restored(Backup backup) throws DriverFailure {
        if (backup.image().filter(store::has).isEmpty()) {
            throw new DriverFailure("RBD image not found (error opening image)");
        }
        if (backup.facts().snapshotId().isPresent()) {
            return backup.blocks().fork();
        }
        return chain.content(backup);
    }

    @Override
    public Duration restoring(Backup backup) {
        return LEAST.plusMillis((backup.blocks().bytes() >> 20) * 1000 / MIB_PER_SECOND);
    }

    @Override
    public void delete(Backup backup) {
        backup.image().ifPresent(image -> {
            if (isShared(image)) {
                store.destroy(image);
            } else {
                store.take(image, backup.id());
            }
        });
    }

    @Override
    public long stored(Backup backup) {
        return backup.blocks().bytes();
    }

    private static String image(Backup backup, Optional<Backup> parent) {
        if (backup.facts().snapshotId().isPresent()) {
            return "volume-" + backup.facts().volumeId() + ".backup.base";
        }
        return parent.flatMap(Backup::image).orElse("volume-" + backup.facts().volumeId() + ".backup." + backup.id());
    }

    /** All snapshot backups of a volume are put into one image. */
    private static boolean isShared(String image) {
        return image.endsWith(".backup.base");
    }
}
