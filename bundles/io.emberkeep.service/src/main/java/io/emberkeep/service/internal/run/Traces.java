package io.emberkeep.service.internal.run;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotStatus;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.run.Tag;
import io.emberkeep.service.internal.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds out what became of a request whose answer was lost: by its tag, or by the state of what it was about. */
final class Traces {
    private final TaskContext task;
    private final CloudGateway cloud;

    Traces(TaskContext task) {
        this.task = task;
        this.cloud = task.cloud();
    }

    /**
     * The id of what the request, or an earlier attempt of the same step, made or changed; empty where there is no sign that
     * it was carried out.
     */
    Optional<String> find(Action action, String tag) {
        return switch (action) {
            case Action.CreateSnapshot create ->
                cloud.snapshots().stream()
                        .filter(snapshot -> isTagged(snapshot.metadata(), "", tag))
                        .map(Snapshot::id)
                        .findFirst();
            case Action.CreateVolume create ->
                cloud.volumes().stream()
                        .filter(volume -> isTagged(volume.metadata(), "", tag))
                        .map(Volume::id)
                        .findFirst();
            case Action.CreateBackup create -> backup(task.resolve(create.volume()), tag);
            case Action.RestoreBackup restore -> restored(task.resolve(restore.volume()), restore.backupId());
            case Action.SetVolumeMetadata set -> Optional.empty();
            case Action.DeleteBackup delete -> deletedBackup(delete.backupId());
            case Action.DeleteSnapshot delete -> deletedSnapshot(task.resolve(delete.snapshot()));
            case Action.DeleteVolume delete -> deletedVolume(task.resolve(delete.volume()));
            case Action.Wait wait -> Optional.of(task.task().volumeId());
        };
    }

    /** A name that carries the tag, for clouds whose backups have no metadata. */
    static String nameWithTag(String name, String tag) {
        String suffix = " [" + tag + "]";
        return Names.shortened(name, Names.LONGEST - suffix.length()) + suffix;
    }

    private static boolean isTagged(Map<String, String> metadata, String name, String tag) {
        Optional<Tag> carried = Tag.of(metadata, name);
        return carried.isPresent()
                && Tag.of(tag).filter(carried.get()::isSameStep).isPresent();
    }

    private Optional<String> backup(String volumeId, String tag) {
        return cloud.backupsOf(volumeId).stream()
                .filter(backup -> isTagged(backup.metadata(), backup.name(), tag))
                .map(Backup::id)
                .findFirst();
    }

    /** That the volume is being restored says nothing where our backup is not: then it is another tool's restore. */
    private Optional<String> restored(String volumeId, String backupId) {
        boolean isRead = cloud.backup(backupId)
                .filter(backup -> backup.status() == BackupStatus.RESTORING)
                .isPresent();
        return cloud.volume(volumeId)
                .filter(volume -> volume.status() == VolumeStatus.RESTORING_BACKUP
                        ? isRead
                        : volume.status() == VolumeStatus.ERROR_RESTORING
                                || volume.restoredFrom()
                                        .filter(backupId::equals)
                                        .isPresent()
                                || isMarked() && !Volume.isAwaited(volume.metadata()))
                .map(Volume::id);
    }

    /** Whether this task has put the mark on the volume that a restore takes away. */
    private boolean isMarked() {
        List<Step> steps = task.task().steps();
        return IntStream.range(0, steps.size())
                .filter(number -> steps.get(number).action() instanceof Action.SetVolumeMetadata set
                        && Volume.isAwaited(set.metadata()))
                .anyMatch(number -> task.record(number).state() == StepState.DONE);
    }

    private Optional<String> deletedBackup(String id) {
        Optional<Backup> backup = cloud.backup(id);
        return backup.isEmpty() || backup.get().status() == BackupStatus.DELETING ? Optional.of(id) : Optional.empty();
    }

    private Optional<String> deletedSnapshot(String id) {
        Optional<Snapshot> snapshot = cloud.snapshot(id);
        return snapshot.isEmpty() || snapshot.get().status() == SnapshotStatus.DELETING
                ? Optional.of(id)
                : Optional.empty();
    }

    private Optional<String> deletedVolume(String id) {
        Optional<Volume> volume = cloud.volume(id);
        return volume.isEmpty() || volume.get().status() == VolumeStatus.DELETING ? Optional.of(id) : Optional.empty();
    }
}
