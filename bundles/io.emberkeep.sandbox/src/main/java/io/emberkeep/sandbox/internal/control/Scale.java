package io.emberkeep.sandbox.internal.control;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.storage.BackupHost;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.BackupStatus;
import io.emberkeep.sandbox.internal.world.Birth;
import io.emberkeep.sandbox.internal.world.Directory.Project;
import io.emberkeep.sandbox.internal.world.Ids;
import io.emberkeep.sandbox.internal.world.Label;
import io.emberkeep.sandbox.internal.world.Quotas.Resource;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thousands of volumes with years of backups, made without a request for each. */
final class Scale {
    private static final Duration NIGHT = Duration.ofDays(1);
    private static final int NIGHTS_PER_FULL = 7;

    private final Cinder cinder;

    Scale(Cinder cinder) {
        this.cinder = cinder;
    }

    void make(Project project, String userId, int volumes, int backupsOfEach) {
        for (Resource resource : Resource.values()) {
            cinder.world().quotas().limit(project.id(), resource.toString(), -1);
        }
        Instant now = cinder.world().now().truncatedTo(ChronoUnit.SECONDS);
        List<VolumeType> types = cinder.volumes().types().stream()
                .filter(type -> type.zone().isPresent())
                .toList();
        for (int number = 0; number < volumes; number++) {
            Instant made = now.minus(NIGHT.multipliedBy(backupsOfEach + 1L)).plusSeconds(number % 3600);
            Birth birth = new Birth(Ids.uuid(), project.id(), userId, made);
            VolumeType type = types.get(number % types.size());
            Volume volume = cinder.volumes().found(birth, label("volume-" + number), 1 + number % 100, type);
            addNights(volume, backupsOfEach);
        }
    }

    private void addNights(Volume volume, int nights) {
        BackupHost host = cinder.hosts().all().stream()
                .filter(candidate -> candidate.zone().equals(volume.zone()))
                .findFirst()
                .orElseThrow();
        Optional<Backup> previous = Optional.empty();
        for (int night = 1; night <= nights; night++) {
            boolean full = (night - 1) % NIGHTS_PER_FULL == 0;
            Instant at = volume.createdAt().plus(NIGHT.multipliedBy(night));
            previous = Optional.of(add(volume, host, full ? Optional.empty() : previous, at));
        }
    }

    private Backup add(Volume volume, BackupHost host, Optional<Backup> parent, Instant at) {
        Birth birth = new Birth(Ids.uuid(), volume.projectId(), volume.userId(), at);
        Backup.Facts facts = new Backup.Facts(volume.id(), Optional.empty(), parent.map(Backup::id), volume.size(), at);
        Backup backup = new Backup(
                birth, label("nightly"), facts, new BlockMap(cinder.world().pool()));
        backup.serveBy(host.name());
        backup.madeBy(host.driver().service());
        backup.storeIn("backups", "volume-" + volume.id() + ".backup." + backup.id(), at);
        backup.become(BackupStatus.AVAILABLE, at);
        parent.ifPresent(below -> below.gainChild(at));
        return cinder.world().backups().add(backup);
    }

    private static Label label(String name) {
        return new Label(Optional.of(name), Optional.empty(), Map.of());
    }
}
