package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The backup services of the cloud. */
public final class Hosts {
    private final List<BackupHost> all;

    public Hosts(List<BackupHost> all) {
        this.all = List.copyOf(all);
    }

    public List<BackupHost> all() {
        return all;
    }

    public Optional<BackupHost> named(String name) {
        return all.stream().filter(host -> host.name().equals(name)).findFirst();
    }

    /** The scheduler takes the service of the volume's zone, and one of another zone where that has none. */
    BackupHost forZone(String zone) {
        return all.stream().filter(host -> host.zone().equals(zone)).findFirst().orElse(all.getFirst());
    }

    /** The volume service asks any service of any zone, whichever made the backup. */
    BackupHost any(Random random) {
        List<BackupHost> up = all.stream().filter(BackupHost::isUp).toList();
        if (up.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "Service cinder-backup could not be found.");
        }
        return up.get(random.nextInt(up.size()));
    }

    /** Who serves a backup that exists: the service that made it, if Cinder believes that it lives. */
    BackupHost serving(Backup backup) {
        return backup.host()
                .flatMap(this::named)
                .filter(BackupHost::isUp)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "Service cinder-backup could not be found."));
    }
}
