package io.emberkeep.service.internal.run;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Consistency;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.catalogue.ParentRule;
import io.emberkeep.api.catalogue.ParentRule.Prediction;
import io.emberkeep.api.cloud.Accepted;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeRequest;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.store.CatalogueStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sends what a step asks of the cloud, each thing that is made with the tag of its attempt. */
final class Requests {
    private final TaskContext task;
    private final CloudGateway cloud;
    private final CatalogueStore catalogues;

    Requests(TaskContext task, CatalogueStore catalogues) {
        this.task = task;
        this.catalogues = catalogues;
        this.cloud = task.cloud();
    }

    Sent send(Action action, String tag) {
        return switch (action) {
            case Action.CreateSnapshot create ->
                Sent.of(leased().createSnapshot(new SnapshotRequest(create.volumeId(), create.name(), temporary(tag))));
            case Action.CreateVolume create -> Sent.of(createVolume(create, tag));
            case Action.CreateBackup create -> createBackup(create, tag);
            case Action.RestoreBackup restore ->
                Sent.of(leased().restoreBackup(restore.backupId(), task.resolve(restore.volume())));
            case Action.SetVolumeMetadata set -> Sent.of(setMetadata(set, tag));
            case Action.DeleteBackup delete -> Sent.of(leased().deleteBackup(delete.backupId()));
            case Action.DeleteSnapshot delete -> Sent.of(leased().deleteSnapshot(task.resolve(delete.snapshot())));
            case Action.DeleteVolume delete -> Sent.of(leased().deleteVolume(task.resolve(delete.volume())));
            case Action.Wait wait -> Sent.of(new Accepted(task.task().volumeId(), Optional.empty()));
        };
    }

    /** Why a request must not be sent, though it was planned: a person may have put a hold on a backup since. */
    Optional<String> obstacle(Action action) {
        return action instanceof Action.DeleteBackup(String backupId)
                ? Optional.ofNullable(catalogues.holds(cloud.scope()).get(backupId))
                        .map(hold -> Messages.heldMeanwhile(backupId, hold))
                : Optional.empty();
    }

    /** What is to be remembered of a backup found by its tag, where the backup itself can't carry it. */
    Optional<Origin> originOfFound(Action action, String tag) {
        return action instanceof Action.CreateBackup create && !tagsInMetadata()
                ? Optional.of(origin(create, tag, create.capture().parentId(), Optional.empty()))
                : Optional.empty();
    }

    /**
     * Puts right what was sent after another process has carried the run to its end: a mark would stay, so what was written
     * in its place comes back.
     */
    void takeBack(Action late) {
        if (late instanceof Action.SetVolumeMetadata mark && Volume.isAwaited(mark.metadata())) {
            task.run()
                    .endedElsewhere()
                    .flatMap(this::lastWritten)
                    .ifPresent(last -> cloud.setVolumeMetadata(task.resolve(last.volume()), last.metadata()));
        }
    }

    private Optional<Action.SetVolumeMetadata> lastWritten(Run over) {
        List<Step> steps = task.task().steps();
        return IntStream.range(0, steps.size())
                .filter(number -> over.step(task.number(), number).state() == StepState.DONE)
                .mapToObj(number -> steps.get(number).action())
                .filter(Action.SetVolumeMetadata.class::isInstance)
                .map(Action.SetVolumeMetadata.class::cast)
                .reduce((earlier, later) -> later);
    }

    /** The cloud, for the one request that follows at once. */
    private CloudGateway leased() {
        task.run().requireLease();
        return cloud;
    }

    private static Map<String, String> temporary(String tag) {
        return Map.of(Origin.TAG_KEY, tag, Origin.TEMPORARY_KEY, "true");
    }

    private Accepted createVolume(Action.CreateVolume create, String tag) {
        return leased().createVolume(new VolumeRequest(
                create.name(),
                create.sizeGiB(),
                create.type(),
                create.zone(),
                create.snapshot().map(task::resolve),
                create.temporary() ? temporary(tag) : Map.of(Origin.TAG_KEY, tag)));
    }

    private Sent createBackup(Action.CreateBackup create, String tag) {
        String volumeId = task.resolve(create.volume());
        Optional<String> snapshotId = create.snapshot().map(task::resolve);
        Optional<Instant> snapshotTaken = snapshotId.flatMap(cloud::snapshot).flatMap(Snapshot::createdAt);
        Capture capture = create.capture();
        Optional<String> parent = capture.incremental()
                ? Optional.of(parentNow(volumeId, snapshotTaken, capture).id())
                : Optional.empty();
        Origin origin = origin(create, tag, parent, snapshotTaken);
        Accepted accepted = leased().createBackup(new BackupRequest(
                volumeId, snapshotId, name(create, tag), capture.incremental(), true, origin.toMetadata()));
        return new Sent(accepted, Optional.of(origin));
    }

    private Origin origin(
            Action.CreateBackup create, String tag, Optional<String> parent, Optional<Instant> snapshotTaken) {
        return new Origin(
                tag,
                create.capture().mode(),
                create.capture().sourceVolumeId(),
                parent,
                Optional.of(Consistency.CRASH_PROVEN),
                snapshotTaken.or(() -> takenForClone(create)));
    }

    /** A clone's data are of the moment of the snapshot that it was made from. */
    private Optional<Instant> takenForClone(Action.CreateBackup create) {
        return task.task().steps().stream()
                .filter(step -> step.action() instanceof Action.CreateVolume)
                .map(step -> (Action.CreateVolume) step.action())
                .findFirst()
                .flatMap(Action.CreateVolume::snapshot)
                .flatMap(task::find)
                .flatMap(cloud::snapshot)
                .flatMap(Snapshot::createdAt);
    }

    private String name(Action.CreateBackup create, String tag) {
        return tagsInMetadata() ? create.name() : Traces.nameWithTag(create.name(), tag);
    }

    private boolean tagsInMetadata() {
        return cloud.microversion().atLeast(Microversion.BACKUP_METADATA);
    }

    /** Looks once more right before the request, since another tool may have made or deleted backups meanwhile. */
    private Backup parentNow(String volumeId, Optional<Instant> snapshotTaken, Capture capture) {
        List<Backup> siblings = cloud.backupsOf(volumeId);
        Prediction prediction = ParentRule.of(cloud.microversion()).predict(siblings, snapshotTaken);
        return switch (prediction) {
            case Prediction.Parent parent -> requireExpected(parent.backup(), capture);
            case Prediction.Blocked blocked ->
                throw new EmberkeepException(
                        ErrorKind.CONFLICT, Messages.parentLost(Messages.parentNowBlocked(blocked.by())));
            case Prediction.None none ->
                throw new EmberkeepException(ErrorKind.CONFLICT, Messages.parentLost(Messages.parentGone()));
        };
    }

    private static Backup requireExpected(Backup parent, Capture capture) {
        boolean planned = capture.parentId().filter(parent.id()::equals).isPresent();
        if (!planned && parent.snapshotId().isPresent()) {
            throw new EmberkeepException(ErrorKind.CONFLICT, Messages.parentLost(Messages.parentNowSnapshot(parent)));
        }
        return parent;
    }

    private Accepted setMetadata(Action.SetVolumeMetadata set, String tag) {
        String volumeId = task.resolve(set.volume());
        Map<String, String> metadata = new HashMap<>();
        if (set.keepOthers()) {
            cloud.volume(volumeId).ifPresent(volume -> metadata.putAll(volume.metadata()));
        }
        // A backup of a clone brings the clone's mark along, and what was restored from it is there to stay.
        metadata.remove(Origin.TEMPORARY_KEY);
        metadata.putAll(set.metadata());
        if (set.volume() instanceof Ref.Made) {
            metadata.put(Origin.TAG_KEY, tag);
        }
        return leased().setVolumeMetadata(volumeId, metadata);
    }
}
