package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.Birth;
import io.emberkeep.sandbox.internal.world.Ids;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.SnapshotStatus;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Cinder's side of making and deleting backups: what it accepts, and what it hands to the services. */
public final class Backups {
    private final World world;
    private final Hosts hosts;

    /** What a new backup shall be. */
    public record Wish(Volume volume, Optional<Snapshot> snapshot, Label label, boolean incremental, boolean force) {}

    public Backups(World world, Hosts hosts) {
        this.world = world;
        this.hosts = hosts;
    }

    /** A backup that the token may see. */
    public Backup get(Token token, String id) {
        return world.backups()
                .find(id)
                .filter(backup -> token.isAdmin()
                        || backup.projectId().equals(token.projectId().orElse("")))
                .orElseThrow(() -> Refusal.notFound("Backup", id));
    }

    public Backup create(Token token, Wish wish) {
        checkSource(wish);
        Volume volume = wish.volume();
        world.quotas().checkBackup(token.project(), volume.size());
        Optional<Backup> parent = wish.incremental()
                ? Optional.of(world.settings().parentRule().choose(of(token.project(), volume), wish.snapshot()))
                : Optional.empty();
        Instant created = wish.snapshot().isPresent()
                ? world.now().truncatedTo(ChronoUnit.SECONDS)
                : world.instantOf(volume.id());
        Backup backup = world.backups()
                .add(new Backup(
                        new Birth(Ids.uuid(), token.project(), token.userId(), created),
                        wish.label(),
                        new Backup.Facts(
                                volume.id(),
                                wish.snapshot().map(Snapshot::id),
                                parent.map(Backup::id),
                                volume.size(),
                                wish.snapshot().map(Snapshot::createdAt).orElse(created)),
                        new BlockMap(world.pool())));
        lend(wish);
        BackupHost host = hosts.forZone(volume.zone());
        backup.serveBy(host.name());
        backup.become(BackupStatus.CREATING, world.now());
        host.submit(new BackupJob(world, host.driver(), backup, volume, wish.snapshot()));
        return backup;
    }

    public void delete(Backup backup, boolean force) {
        boolean settled = backup.status() == BackupStatus.AVAILABLE || backup.status() == BackupStatus.ERROR;
        if (!force && !settled) {
            throw Refusal.invalidBackup("Backup status must be available or error");
        }
        if (force && !hosts.serving(backup).driver().canForceDelete()) {
            throw new Refusal(Refusal.Kind.BAD_METHOD, "Operation not supported: force delete.");
        }
        if (world.backups().all().anyMatch(other -> isOn(other, backup))) {
            throw Refusal.invalidBackup("Incremental backups exist for this backup.");
        }
        BackupHost host = hosts.serving(backup);
        backup.become(BackupStatus.DELETING, world.now());
        host.submit(new DeleteJob(world, host.driver(), backup));
    }

    public void resetStatus(Backup backup, BackupStatus status) {
        hosts.serving(backup);
        backup.become(status, world.now());
    }

    /** Starts a killed service again, with what it does first. */
    public void restart(BackupHost host) {
        host.restart(() -> tidy(host));
    }

    /** What a service does with what it finds undone when it starts. */
    public void tidy(BackupHost host) {
        world.backups()
                .all()
                .filter(backup -> backup.host().filter(host.name()::equals).isPresent())
                .toList()
                .forEach(backup -> tidy(host, backup));
    }

    private void tidy(BackupHost host, Backup backup) {
        Instant now = world.now();
        if (backup.status() == BackupStatus.CREATING) {
            world.volumes()
                    .find(backup.facts().volumeId())
                    .filter(volume -> volume.status() == VolumeStatus.BACKING_UP)
                    .ifPresent(volume -> volume.giveBack(now));
            backup.fail("incomplete backup reset on manager restart", now);
        } else if (backup.status() == BackupStatus.RESTORING) {
            backup.restoreVolumeId()
                    .flatMap(world.volumes()::find)
                    .filter(volume -> volume.status() == VolumeStatus.RESTORING)
                    .ifPresent(volume -> volume.become(VolumeStatus.ERROR_RESTORING, now));
            backup.become(BackupStatus.AVAILABLE, now);
        } else if (backup.status() == BackupStatus.DELETING) {
            host.submit(new DeleteJob(world, host.driver(), backup));
        }
    }

    private List<Backup> of(String projectId, Volume volume) {
        return world.backups()
                .of(projectId)
                .filter(backup -> backup.facts().volumeId().equals(volume.id()))
                .toList();
    }

    private static boolean isOn(Backup child, Backup parent) {
        return child.facts().parentId().filter(parent.id()::equals).isPresent();
    }

    private static void checkSource(Wish wish) {
        VolumeStatus status = wish.volume().status();
        if (wish.snapshot().isPresent()) {
            checkSnapshot(wish.volume(), wish.snapshot().get());
        } else if (status != VolumeStatus.AVAILABLE && status != VolumeStatus.IN_USE) {
            throw Refusal.invalidVolume(
                    "Volume to be backed up must be available or in-use, but the current status is \"%s\"."
                            .formatted(status));
        } else if (status == VolumeStatus.IN_USE && !wish.force()) {
            throw Refusal.invalidVolume("Backing up an in-use volume must use the force flag.");
        }
    }

    private static void checkSnapshot(Volume volume, Snapshot snapshot) {
        if (!snapshot.volumeId().equals(volume.id())) {
            throw Refusal.invalidVolume(
                    "Volume %s does not match with snapshot.volume_id %s.".formatted(volume.id(), snapshot.volumeId()));
        }
        if (snapshot.status() != SnapshotStatus.AVAILABLE) {
            throw Refusal.invalidSnapshot(
                    "Snapshot to be backed up must be available, but the current status is \"%s\"."
                            .formatted(snapshot.status()));
        }
    }

    private void lend(Wish wish) {
        wish.snapshot()
                .ifPresentOrElse(
                        snapshot -> snapshot.become(SnapshotStatus.BACKING_UP, world.now()),
                        () -> wish.volume().lend(VolumeStatus.BACKING_UP, world.now()));
    }
}
