package io.emberkeep.sandbox.internal.storage;

import static io.emberkeep.sandbox.internal.blocks.BlockPool.BLOCK;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.World;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** A driver that cuts volumes into compressed objects and finds changes by hashes: the POSIX one, and alike Swift and S3. */
public final class ChunkedDriver implements Driver {
    private static final Duration LEAST = Duration.ofMillis(1200);
    private static final Duration PER_GIB_COMPRESSED = Duration.ofMillis(11_000);
    private static final Duration PER_GIB_HASHED = Duration.ofMillis(2_500);
    private static final Duration PER_GIB_WRITTEN = Duration.ofMillis(6_000);

    private final World world;
    private final ChunkStore store;
    private final Chain chain;

    public ChunkedDriver(World world, ChunkStore store) {
        this.world = world;
        this.store = store;
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
        int blocks = Math.toIntExact(volume.bytes() / BLOCK);
        Optional<String> parent = backup.facts().parentId();
        BlockMap frozen = bytes.fork();
        backup.count(meanwhile(() -> store.put(backup.id(), frozen, blocks, parent)));
        frozen.clear();
    }

    @Override
    public Duration copying(Backup backup) {
        Duration perGib = backup.facts().parentId().isPresent() ? PER_GIB_HASHED : PER_GIB_COMPRESSED;
        return LEAST.plus(perGib.multipliedBy(backup.facts().size()));
    }

    @Override
    public BlockMap restored(Backup backup) throws DriverFailure {
        Deque<Backup> parts = chain.fromRoot(backup);
        BlockMap content = new BlockMap(world.pool());
        return meanwhile(() -> {
            parts.forEach(part -> store.layOver(content, part.id(), part.objectCount()));
            return content;
        });
    }

    @Override
    public Duration restoring(Backup backup) {
        return LEAST.plus(PER_GIB_WRITTEN.multipliedBy(backup.facts().size()));
    }

    @Override
    public void delete(Backup backup) {
        store.delete(backup.id());
    }

    @Override
    public long stored(Backup backup) {
        return store.size(backup.id());
    }

    /** Packing takes its time, and the cloud is not to stand still. */
    private <T> T meanwhile(Supplier<T> work) throws DriverFailure {
        try {
            return world.timeline().apart(work);
        } catch (UncheckedIOException e) {
            throw new DriverFailure(e.getMessage());
        }
    }
}
