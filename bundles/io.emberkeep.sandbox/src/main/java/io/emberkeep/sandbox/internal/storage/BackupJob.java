package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.SnapshotStatus;
import io.emberkeep.sandbox.internal.world.UserMessage.Event;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.Optional;

/** Makes one backup: attach, choose the place, fix the bytes, copy, let go. */
final class BackupJob implements BackupHost.Job {
    private static final Duration ATTACH = Duration.ofMillis(750);
    private static final Duration DETACH = Duration.ofMillis(250);

    private final World world;
    private final Driver driver;
    private final Backup backup;
    private final Volume volume;
    private final Optional<Snapshot> snapshot;

    BackupJob(World world, Driver driver, Backup backup, Volume volume, Optional<Snapshot> snapshot) {
        this.world = world;
        this.driver = driver;
        this.backup = backup;
        this.volume = volume;
        this.snapshot = snapshot;
    }

    @Override
    public void begin(BackupHost.Run run) {
        String expected = "backing-up";
        String actual =
                snapshot.<Object>map(Snapshot::status).orElseGet(volume::status).toString();
        if (!actual.equals(expected)) {
            backup.fail(
                    "Create backup aborted, expected %s status %s but got %s."
                            .formatted(snapshot.isPresent() ? "snapshot" : "volume", expected, actual),
                    world.now());
            run.end();
            return;
        }
        run.after(ATTACH, () -> start(run));
    }

    private void start(BackupHost.Run run) {
        try {
            backup.madeBy(driver.service());
            driver.begin(backup);
            run.after(driver.untilCapture(backup), () -> capture(run));
        } catch (DriverFailure e) {
            fail(run, e);
        }
    }

    private void capture(BackupHost.Run run) {
        BlockMap bytes = snapshot.map(Snapshot::content).orElseGet(volume::content);
        try {
            driver.capture(backup, volume, bytes);
            backup.keep(volume.label());
            run.after(driver.copying(backup), () -> finish(run));
        } catch (DriverFailure e) {
            fail(run, e);
        }
    }

    private void finish(BackupHost.Run run) {
        if (backup.status() == BackupStatus.CREATING) {
            backup.become(BackupStatus.AVAILABLE, world.now());
        }
        new Chain(world).parent(backup).ifPresent(parent -> parent.gainChild(world.now()));
        run.after(DETACH, () -> {
            letGo();
            run.end();
        });
    }

    private void fail(BackupHost.Run run, DriverFailure failure) {
        backup.fail(failure.getMessage(), world.now());
        world.tell(Event.CREATE_FAILED, backup, backup.userId());
        letGo();
        run.end();
    }

    private void letGo() {
        if (snapshot.isPresent()) {
            snapshot.get().become(SnapshotStatus.AVAILABLE, world.now());
        } else if (volume.status() == VolumeStatus.BACKING_UP) {
            volume.giveBack(world.now());
        }
    }
}
