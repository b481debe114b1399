package io.emberkeep.ui.tests.sample;

import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes volumes and backups, and moves them on to the state in which they rest. */
final class SampleThings {
    private SampleThings() {}

    static Volume volume(
            String id,
            String name,
            String status,
            int sizeGiB,
            String type,
            String zone,
            List<Attachment> attachments,
            Map<String, String> metadata) {
        return new Volume(
                id,
                name,
                status,
                sizeGiB,
                type,
                zone,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attachments,
                metadata);
    }

    static Volume withStatus(Volume volume, String status) {
        return volume(
                volume.id(),
                volume.name(),
                status,
                volume.sizeGiB(),
                volume.type(),
                volume.zone(),
                volume.attachments(),
                volume.metadata());
    }

    static Volume withMetadata(Volume volume, Map<String, String> metadata) {
        return volume(
                volume.id(),
                volume.name(),
                volume.rawStatus(),
                volume.sizeGiB(),
                volume.type(),
                volume.zone(),
                volume.attachments(),
                metadata);
    }

    static Volume settled(Volume volume) {
        boolean passing =
                volume.rawStatus().equals("creating") || volume.rawStatus().equals("restoring-backup");
        return passing ? withStatus(volume, "available") : volume;
    }

    static Backup backup(
            String id,
            String name,
            String status,
            Volume volume,
            boolean incremental,
            Instant at,
            Map<String, String> metadata) {
        return new Backup(
                id,
                name,
                status,
                volume.id(),
                Optional.empty(),
                incremental,
                false,
                volume.sizeGiB(),
                0,
                Optional.of("backups"),
                Optional.of(volume.zone()),
                at,
                at,
                status.equals("error") ? Optional.of("Connection to the backup store was lost") : Optional.empty(),
                Optional.empty(),
                metadata);
    }

    static Backup settled(Backup backup) {
        return backup.rawStatus().equals("creating") ? withStatus(backup, "available") : backup;
    }

    private static Backup withStatus(Backup backup, String status) {
        return new Backup(
                backup.id(),
                backup.name(),
                status,
                backup.volumeId(),
                backup.snapshotId(),
                backup.incremental(),
                backup.hasDependents(),
                backup.sizeGiB(),
                backup.objectCount(),
                backup.container(),
                backup.zone(),
                backup.createdAt(),
                backup.dataTimestamp(),
                backup.failReason(),
                backup.projectId(),
                backup.metadata());
    }
}
