package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** The programs inside of the servers: they go on writing to attached volumes, also while these are backed up. */
public final class LiveWriter {
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Set<VolumeStatus> WRITABLE =
            EnumSet.of(VolumeStatus.IN_USE, VolumeStatus.BACKING_UP, VolumeStatus.EXTENDING);
    private static final int PIECE = 4096;
    private static final long REWRITTEN = 64L << 20;

    private final World world;
    private final Random random;

    public LiveWriter(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** Begins to write, for as long as the world lasts. */
    public void start() {
        world.timeline()
                .every(
                        TICK,
                        () -> world.volumes()
                                .all()
                                .filter(volume -> volume.kibPerSecond() > 0)
                                .forEach(this::write));
    }

    /** Programs write to the same files again and again; the end of the device stands for these. */
    private long place(Volume volume) {
        return volume.bytes() - PIECE * (1 + random.nextLong(REWRITTEN / PIECE));
    }

    private void write(Volume volume) {
        boolean attached = world.attachments()
                .all()
                .anyMatch(attachment -> attachment.volumeId().equals(volume.id()));
        if (!attached || !WRITABLE.contains(volume.status())) {
            return;
        }
        int pieces = Math.max(1, (int) (volume.kibPerSecond() * TICK.toMillis() / 1000 * 1024 / PIECE));
        for (int piece = 0; piece < pieces; piece++) {
            byte[] data = new byte[PIECE];
            random.nextBytes(data);
            volume.content().write(place(volume), data);
        }
    }
}
