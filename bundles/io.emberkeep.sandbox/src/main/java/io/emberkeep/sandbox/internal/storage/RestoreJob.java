package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.UserMessage.Event;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.Optional;

/** Writes one backup into a volume. */
record RestoreJob(World world, Driver driver, Backup backup, Volume volume) implements BackupHost.Job {
    private static final Duration ATTACH = Duration.ofMillis(500);

    @Override
    public void begin(BackupHost.Run run) {
        run.after(ATTACH, () -> read(run));
    }

    private void read(BackupHost.Run run) {
        if (backup.service().filter(made -> !made.equals(driver.service())).isPresent()) {
            fail(run, VolumeStatus.ERROR);
            return;
        }
        try {
            BlockMap bytes = driver.restored(backup);
            run.after(driver.restoring(backup), () -> write(run, bytes));
        } catch (DriverFailure e) {
            // The reason is told in a message alone: the backup looks as good as before.
            world.tell(Event.RESTORE_FAILED, backup, backup.userId());
            fail(run, VolumeStatus.ERROR_RESTORING);
        }
    }

    private void fail(BackupHost.Run run, VolumeStatus end) {
        volume.become(end, world.now());
        backup.become(BackupStatus.AVAILABLE, world.now());
        run.end();
    }

    private void write(BackupHost.Run run, BlockMap bytes) {
        volume.content().clear();
        volume.content().apply(bytes);
        bytes.clear();
        volume.label().restore(backup.ofVolume());
        String earlier = volume.label().metadata().get("src_backup_id");
        boolean another = Optional.ofNullable(earlier)
                .filter(id -> !id.equals(backup.id()))
                .isPresent();
        if (!backup.facts().volumeId().equals(volume.id()) || another) {
            volume.label().metadata().put("src_backup_id", backup.id());
        }
        volume.become(VolumeStatus.AVAILABLE, world.now());
        backup.become(BackupStatus.AVAILABLE, world.now());
        run.end();
    }
}
