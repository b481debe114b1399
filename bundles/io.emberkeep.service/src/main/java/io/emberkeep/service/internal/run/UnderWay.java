package io.emberkeep.service.internal.run;

import io.emberkeep.api.plan.Action;
import java.time.Instant;

/** Tells what the cloud still works on, by the lists that all runs share. */
final class UnderWay {
    private final TaskContext task;
    private final Poller poller;

    UnderWay(TaskContext task, Poller poller) {
        this.task = task;
        this.poller = poller;
    }

    /**
     * Whether the cloud still works on what an action asked for.
     *
     * @param id of what the action made or changes
     * @param since when the request was taken
     */
    boolean includes(Action action, String id, Instant since) {
        return switch (action) {
            case Action.CreateSnapshot create -> poller.isIn(Passing.SNAPSHOT_CREATING, id, since);
            case Action.CreateVolume create -> poller.isIn(Passing.VOLUME_CREATING, id, since);
            case Action.CreateBackup create -> poller.isIn(Passing.BACKUP_CREATING, id, since) || isHeld(create, since);
            case Action.RestoreBackup restore ->
                poller.isIn(Passing.VOLUME_RESTORING, task.resolve(restore.volume()), since)
                        || poller.isIn(Passing.BACKUP_RESTORING, restore.backupId(), since);
            case Action.SetVolumeMetadata set -> false;
            case Action.Wait wait -> false;
            case Action.DeleteBackup delete -> poller.isIn(Passing.BACKUP_DELETING, delete.backupId(), since);
            case Action.DeleteSnapshot delete ->
                poller.isIn(Passing.SNAPSHOT_DELETING, task.resolve(delete.snapshot()), since);
            case Action.DeleteVolume delete ->
                poller.isIn(Passing.VOLUME_DELETING, task.resolve(delete.volume()), since);
        };
    }

    /** Cinder calls a backup done up to a second before it gives its volume or snapshot free again. */
    private boolean isHeld(Action.CreateBackup create, Instant since) {
        return poller.isIn(Passing.VOLUME_BACKING_UP, task.resolve(create.volume()), since)
                || create.snapshot()
                        .map(task::resolve)
                        .filter(id -> poller.isIn(Passing.SNAPSHOT_BACKING_UP, id, since))
                        .isPresent();
    }
}
