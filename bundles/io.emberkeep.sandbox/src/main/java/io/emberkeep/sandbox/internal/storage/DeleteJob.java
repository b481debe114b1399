package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.Optional;

/** Deletes one backup, in the store and in the list. */
record DeleteJob(World world, Driver driver, Backup backup) implements BackupHost.Job {
    private static final Duration DELETE = Duration.ofMillis(500);

    @Override
    public void begin(BackupHost.Run run) {
        run.after(DELETE, () -> finish(run));
    }

    private void finish(BackupHost.Run run) {
        Optional<String> other = backup.service().filter(made -> !made.equals(driver.service()));
        if (other.isPresent()) {
            backup.fail(
                    ("Delete backup aborted, the backup service currently configured [%s] is not the backup service"
                                    + " that was used to create this backup [%s].")
                            .formatted(driver.service(), other.get()),
                    world.now());
            run.end();
            return;
        }
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
