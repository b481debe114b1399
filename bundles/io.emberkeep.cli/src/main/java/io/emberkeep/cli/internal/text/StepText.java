package io.emberkeep.cli.internal.text;

import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.Step;

/** Says in words what a step of a plan does. */
public final class StepText {
    private final Labels labels;

    /** Calls things by these names. */
    public StepText(Labels labels) {
        this.labels = labels;
    }

    /** A phrase for one step. */
    public String of(Step step) {
        return of(step.action())
                + switch (step.when()) {
                    case IN_TURN -> "";
                    case ALWAYS -> Messages.STEP_ALWAYS;
                    case ON_FAILURE -> Messages.STEP_ON_FAILURE;
                };
    }

    private String of(Action action) {
        return switch (action) {
            case Action.CreateSnapshot snapshot ->
                Messages.createSnapshot(snapshot.name(), labels.volume(snapshot.volumeId()));
            case Action.CreateVolume volume -> createVolume(volume);
            case Action.CreateBackup backup -> createBackup(backup);
            case Action.RestoreBackup restore -> restore(restore);
            case Action.SetVolumeMetadata metadata -> Messages.setMetadata(volume(metadata.volume()));
            case Action.DeleteBackup backup -> Messages.delete(backup(backup.backupId()));
            case Action.DeleteSnapshot snapshot -> Messages.delete(snapshot(snapshot.snapshot()));
            case Action.DeleteVolume volume -> Messages.delete(volume(volume.volume()));
        };
    }

    private String createVolume(Action.CreateVolume volume) {
        return Messages.createVolume(volume.name(), volume.sizeGiB(), volume.temporary())
                + volume.snapshot().map(ref -> Messages.from(snapshot(ref))).orElse("")
                + volume.type().map(Messages::ofType).orElse("")
                + volume.zone().map(Messages::inZone).orElse("");
    }

    private String createBackup(Action.CreateBackup backup) {
        String source = backup.snapshot().map(this::snapshot).orElseGet(() -> volume(backup.volume()));
        return Messages.createBackup(backup.capture().incremental(), backup.name(), source)
                + backup.capture()
                        .parentId()
                        .map(parent -> Messages.buildingOn(labels.backup(parent)))
                        .orElse("");
    }

    private String restore(Action.RestoreBackup restore) {
        String words = Messages.restore(labels.backup(restore.backupId()), volume(restore.volume()));
        return restore.volume() instanceof Ref.Id ? words + Messages.OVERWRITTEN : words;
    }

    private String backup(String id) {
        return Messages.backup(labels.backup(id));
    }

    private String volume(Ref ref) {
        return switch (ref) {
            case Ref.Id id -> Messages.volume(labels.volume(id.id()));
            case Ref.Made made -> Messages.madeVolume(made.step() + 1);
        };
    }

    private String snapshot(Ref ref) {
        return switch (ref) {
            case Ref.Id id -> Messages.snapshot(id.id());
            case Ref.Made made -> Messages.madeSnapshot(made.step() + 1);
        };
    }
}
