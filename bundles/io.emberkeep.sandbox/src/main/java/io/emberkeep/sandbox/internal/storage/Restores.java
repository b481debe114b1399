package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Cinder's side of restoring: into a volume that is there, into one that it makes itself, or as a volume is made. */
public final class Restores {
    private static final Duration NAP_WHILE_CREATING = Duration.ofSeconds(1);

    private final World world;
    private final Hosts hosts;
    private final Volumes volumes;
    private final Random random;

    public Restores(World world, Hosts hosts, Volumes volumes, Random random) {
        this.world = world;
        this.hosts = hosts;
        this.volumes = volumes;
        this.random = random;
    }

    public void into(Backup backup, Volume volume) {
        checkAvailable(backup);
        begin(backup, volume, VolumeStatus.RESTORING);
    }

    /** The new volume has the default type and zone, whatever the backup's were; the answer waits until it is made. */
    public Volume intoNew(Token token, Backup backup, Optional<String> name) {
        checkAvailable(backup);
        Label label = new Label(
                name.or(() -> Optional.of("restore_backup_" + backup.id())),
                Optional.of("auto-created_from_restore_from_backup"),
                Map.of());
        Volume volume = makeVolume(token, backup, label);
        nap(NAP_WHILE_CREATING);
        world.timeline().await(() -> volume.status() != VolumeStatus.CREATING);
        begin(backup, volume, VolumeStatus.RESTORING);
        return volume;
    }

    /** The first use of a volume made from a backup; in Zed any service gets it, and the backup stays with that one. */
    public void whileCreating(Backup backup, Volume volume) {
        BackupHost host = hosts.any(random);
        backup.serveBy(host.name());
        submit(host, backup, volume);
    }

    public void checkAvailable(Backup backup) {
        if (backup.status() != BackupStatus.AVAILABLE) {
            throw Refusal.invalidBackup("Backup status must be available");
        }
    }

    private Volume makeVolume(Token token, Backup backup, Label label) {
        Volumes.Wish wish = new Volumes.Wish(
                label, Optional.of(backup.facts().size()), Optional.empty(), Optional.empty(), Volume.Source.NOTHING);
        try {
            return volumes.create(token, wish);
        } catch (Refusal refusal) {
            // On this path Cinder's answer lacks the name of the exception.
            throw new Refusal(refusal.kind(), refusal.getMessage().replaceFirst("^\\w+(Exceeded|Quota): ", ""));
        }
    }

    private void begin(Backup backup, Volume volume, VolumeStatus status) {
        if (volume.status() != VolumeStatus.AVAILABLE) {
            throw Refusal.invalidVolume("Volume to be restored to must be available");
        }
        if (backup.facts().size() > volume.size()) {
            throw Refusal.invalidVolume("volume size %d is too small to restore backup of size %d."
                    .formatted(volume.size(), backup.facts().size()));
        }
        BackupHost host = hosts.serving(backup);
        volume.become(status, world.now());
        submit(host, backup, volume);
    }

    private void submit(BackupHost host, Backup backup, Volume volume) {
        backup.become(BackupStatus.RESTORING, world.now());
        backup.restoreInto(volume.id());
        host.submit(new RestoreJob(world, host.driver(), backup, volume));
    }

    private void nap(Duration real) {
        boolean[] over = {false};
        world.after(real, () -> over[0] = true);
        world.timeline().await(() -> over[0]);
    }
}
