package io.emberkeep.service.internal.run;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotStatus;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.service.internal.run.Observation.Bad;
import io.emberkeep.service.internal.run.Observation.Good;
import io.emberkeep.service.internal.run.Observation.Pending;
import io.emberkeep.service.internal.run.Observation.Stopped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Looks whether what the cloud accepted is done; nothing that the cloud did not say counts as done. */
final class Settlements {
    private final TaskContext task;
    private final CloudGateway cloud;
    private final ParentOutcome parents;
    private final UnderWay underWay;
    private final Clock clock;

    Settlements(TaskContext task, UnderWay underWay, CatalogueStore catalogues, Clock clock) {
        this.task = task;
        this.parents = new ParentOutcome(task.cloud(), catalogues);
        this.clock = clock;
        this.cloud = task.cloud();
        this.underWay = underWay;
    }

    /**
     * Looks at the lists that all runs share first; only what is in none of them any more is looked at by itself.
     *
     * @param since when the request was taken
     */
    Observation observe(Action action, String id, Instant since) {
        return underWay.includes(action, id, since) ? new Pending() : judge(action, id);
    }

    private Observation judge(Action action, String id) {
        return switch (action) {
            case Action.CreateSnapshot create -> snapshotMade(id);
            case Action.CreateVolume create -> volumeMade(id);
            case Action.CreateBackup create -> backupMade(create, id);
            case Action.RestoreBackup restore -> restored(task.resolve(restore.volume()));
            case Action.SetVolumeMetadata set -> Good.plain();
            case Action.DeleteBackup delete -> backupGone(delete.backupId());
            case Action.DeleteSnapshot delete -> snapshotGone(task.resolve(delete.snapshot()));
            case Action.DeleteVolume delete -> volumeGone(task.resolve(delete.volume()));
            case Action.Wait wait -> passed(wait);
        };
    }

    private Observation passed(Action.Wait wait) {
        if (task.run().isCancelled()) {
            return new Stopped();
        }
        Instant end = task.run().run().startedAt().plus(wait.sinceStart());
        return clock.instant().isBefore(end) ? new Pending() : Good.plain();
    }

    private Observation snapshotMade(String id) {
        Optional<Snapshot> snapshot = cloud.snapshot(id);
        if (snapshot.isEmpty()) {
            return new Bad(Messages.vanished("snapshot", id));
        }
        return switch (snapshot.get().status()) {
            case AVAILABLE -> Good.plain();
            case ERROR, ERROR_DELETING, DELETED ->
                new Bad(Messages.snapshotFailed(snapshot.get(), cloud.messagesAbout(id)));
            default -> new Pending();
        };
    }

    private Observation volumeMade(String id) {
        Optional<Volume> volume = cloud.volume(id);
        if (volume.isEmpty()) {
            return new Bad(Messages.vanished("volume", id));
        }
        if (volume.get().status().isError()) {
            return new Bad(Messages.volumeFailed(volume.get(), cloud.messagesAbout(id)));
        }
        return volume.get().status() == VolumeStatus.AVAILABLE ? Good.plain() : new Pending();
    }

    private Observation backupMade(Action.CreateBackup create, String id) {
        Optional<Backup> found = cloud.backup(id);
        if (found.isEmpty()) {
            return new Bad(Messages.vanished("backup", id));
        }
        Backup backup = found.get();
        return switch (backup.status()) {
            case AVAILABLE, RESTORING -> new Good(parents.noteOn(create, backup));
            case ERROR, ERROR_DELETING -> new Bad(Messages.backupFailed(id, backup.failReason()));
            default -> new Pending();
        };
    }

    /**
     * A restore is judged by the volume: the backup goes back to available whatever came of it. Cinder calls the volume
     * restoring before it answers, so one that is in use already was restored before.
     */
    private Observation restored(String volumeId) {
        Optional<Volume> found = cloud.volume(volumeId);
        if (found.isEmpty()) {
            return new Bad(Messages.vanished("volume", volumeId));
        }
        if (found.get().status().isError()) {
            return new Bad(Messages.restoreFailed(found.get(), cloud.messagesAbout(volumeId)));
        }
        return found.get().status() == VolumeStatus.RESTORING_BACKUP ? new Pending() : Good.plain();
    }

    private Observation backupGone(String id) {
        Optional<Backup> backup = cloud.backup(id);
        if (backup.isEmpty() || backup.get().status() == BackupStatus.DELETED) {
            return Good.plain();
        }
        return backup.get().status() == BackupStatus.DELETING
                ? new Pending()
                : notDeleted(
                        "backup", id, backup.get().rawStatus(), backup.get().failReason());
    }

    private Observation snapshotGone(String id) {
        Optional<Snapshot> snapshot = cloud.snapshot(id);
        if (snapshot.isEmpty() || snapshot.get().status() == SnapshotStatus.DELETED) {
            return Good.plain();
        }
        return snapshot.get().status() == SnapshotStatus.DELETING
                ? new Pending()
                : notDeleted("snapshot", id, snapshot.get().rawStatus(), Optional.empty());
    }

    private Observation volumeGone(String id) {
        Optional<Volume> volume = cloud.volume(id);
        if (volume.isEmpty()) {
            return Good.plain();
        }
        return volume.get().status() == VolumeStatus.DELETING
                ? new Pending()
                : notDeleted("volume", id, volume.get().rawStatus(), Optional.empty());
    }

    private static Observation notDeleted(String kind, String id, String status, Optional<String> reason) {
        return new Bad(Messages.deletionFailed(kind, id, status, reason));
    }
}
