package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;

/** Deletes one backup, in the store and in the list. */
record DeleteJob(World world, Driver driver, Backup backup) implements BackupHost.Job {
    private static final Duration DELETE = Duration.ofMillis(500);

    @Override
    public void begin(BackupHost.Run run) {
        run.after(DELETE, () -> finish(run));
    }

    private void finish(BackupHost.Run run) {
        driver.delete(backup);
        if (backup.status() == BackupStatus.DELETING) {
            new Chain(world)
                    .parent(backup)
                    .filter(parent -> parent.children() > 0)
                    .ifPresent(parent -> parent.loseChild(world.now()));
            backup.blocks().clear();
            world.backups().remove(backup);
        }
        run.end();
    }
}
