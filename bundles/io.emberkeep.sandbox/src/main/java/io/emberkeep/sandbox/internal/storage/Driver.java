package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.Volume;
import java.time.Duration;

/** How a backup service stores what it backs up. */
public interface Driver {
    /** The name under which Cinder writes the driver down. */
    String service();

    boolean canForceDelete();

    /** Chooses the place in the store; refuses what the driver can't do. */
    void begin(Backup backup) throws DriverFailure;

    /** How long after {@link #begin} the bytes of the volume are fixed: the true point in time, which no request tells. */
    Duration untilCapture(Backup backup);

    /** Stores what is to be stored of these bytes. */
    void capture(Backup backup, Volume volume, BlockMap bytes) throws DriverFailure;

    /** How long the copying takes after the capture. */
    Duration copying(Backup backup);

    /** The bytes that a restore writes, and may clear. */
    BlockMap restored(Backup backup) throws DriverFailure;

    Duration restoring(Backup backup);

    void delete(Backup backup);

    /** Bytes that a backup takes in the store. */
    long stored(Backup backup);
}
