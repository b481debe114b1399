package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.blocks.BlockMap.Comparison;
import io.emberkeep.sandbox.internal.blocks.BlockPool;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.Optional;

/** A driver that cuts volumes into objects and finds changes by hashes: the POSIX one, and alike Swift and S3. */
public final class ChunkedDriver implements Driver {
    private static final long OBJECT = 52_428_800;
    private static final int BLOCKS_PER_OBJECT = (int) (OBJECT / BlockPool.BLOCK);
    private static final Duration LEAST = Duration.ofMillis(1200);
    private static final Duration PER_GIB_COMPRESSED = Duration.ofMillis(11_000);
    private static final Duration PER_GIB_HASHED = Duration.ofMillis(2_500);
    private static final Duration PER_GIB_WRITTEN = Duration.ofMillis(6_000);

    private final World world;
    private final Chain chain;

    public ChunkedDriver(World world) {
        this.world = world;
        this.chain = new Chain(world);
    }

    @Override
    public String service() {
        return "cinder.backup.drivers.posix.PosixBackupDriver";
    }

    @Override
    public boolean canForceDelete() {
        return true;
    }

    @Override
    public void begin(Backup backup) throws DriverFailure {
        String id = backup.id();
        String container = id.substring(0, 2) + "/" + id.substring(2, 4) + "/" + id;
        String prefix =
                "volume_" + backup.facts().volumeId() + "_" + world.now().getEpochSecond() + "_backup_" + id;
        backup.storeIn(container, prefix, world.now());
        Optional<Backup> parent = chain.parent(backup);
        if (parent.isPresent() && parent.get().facts().size() != backup.facts().size()) {
            throw new DriverFailure("Invalid backup: Volume size increased since the last backup. Do a full backup.");
        }
    }

    @Override
    public Duration untilCapture(Backup backup) {
        return Duration.ZERO;
    }

    @Override
    public void capture(Backup backup, Volume volume, BlockMap bytes) throws DriverFailure {
        Optional<Backup> parent = chain.parent(backup);
        if (parent.isEmpty()) {
            backup.blocks().apply(bytes);
            backup.count(Math.toIntExact((volume.bytes() + OBJECT - 1) / OBJECT));
            return;
        }
        BlockMap before = chain.content(parent.get());
        BlockMap delta = bytes.since(before, Comparison.CONTENT);
        backup.blocks().apply(delta);
        backup.count(objects(delta));
        delta.clear();
        before.clear();
    }

    @Override
    public Duration copying(Backup backup) {
        Duration perGib = backup.facts().parentId().isPresent() ? PER_GIB_HASHED : PER_GIB_COMPRESSED;
        return LEAST.plus(perGib.multipliedBy(backup.facts().size()));
    }

    @Override
    public BlockMap restored(Backup backup) throws DriverFailure {
        return chain.content(backup);
    }

    @Override
    public Duration restoring(Backup backup) {
        return LEAST.plus(PER_GIB_WRITTEN.multipliedBy(backup.facts().size()));
    }

    @Override
    public void delete(Backup backup) {
        backup.count(0);
    }

    /** Each run of changed blocks makes one object, and no object reaches into the next chunk. */
    private static int objects(BlockMap delta) {
        int objects = 0;
        int previous = -2;
        for (int block : delta.table().keySet()) {
            if (block != previous + 1 || block % BLOCKS_PER_OBJECT == 0) {
                objects++;
            }
            previous = block;
        }
        return objects;
    }
}
