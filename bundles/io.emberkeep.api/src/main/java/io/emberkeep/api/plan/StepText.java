package io.emberkeep.api.plan;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.Volume;
import java.time.Duration;
import java.util.Optional;

/** Says in words what the steps of a plan do, and calls things by their names where they are known. */
public final class StepText {
    private final Optional<Catalogue> catalogue;

    /** Takes the names from what was seen of a cloud, where there is something. */
    public StepText(Optional<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** What a step of a task does, and in which case. */
    public String of(Task task, Step step) {
        return of(task, step.action())
                + switch (step.when()) {
                    case IN_TURN -> "";
                    case ALWAYS -> Messages.IN_ANY_CASE;
                    case ON_FAILURE -> Messages.ONLY_ON_FAILURE;
                };
    }

    /** What people call a volume: its name, or its id where that is not known. */
    public String volume(String id) {
        return catalogue
                .flatMap(known -> known.volume(id))
                .map(known -> known.volume().label())
                .orElse(id);
    }

    /** What people call a backup: its name, or its id where that is not known. */
    public String backup(String id) {
        return catalogue
                .flatMap(known -> known.backup(id))
                .map(known -> known.backup().label())
                .orElse(id);
    }

    /** What an action of a task does. */
    public String of(Task task, Action action) {
        return switch (action) {
            case Action.CreateSnapshot snapshot ->
                Messages.take(Messages.snapshot(snapshot.name()), Messages.volume(volume(snapshot.volumeId())));
            case Action.CreateVolume volume -> make(task, volume);
            case Action.CreateBackup backup -> make(task, backup);
            case Action.RestoreBackup(String backupId, Ref volume) ->
                Messages.restore(Messages.backup(backup(backupId)), volume(task, volume));
            case Action.SetVolumeMetadata metadata
            when Volume.isAwaited(metadata.metadata()) -> Messages.markAwaiting(volume(task, metadata.volume()));
            case Action.SetVolumeMetadata metadata
            when metadata.keepOthers() -> Messages.mark(volume(task, metadata.volume()));
            case Action.SetVolumeMetadata metadata -> Messages.setMetadata(volume(task, metadata.volume()));
            case Action.DeleteBackup(String backupId) -> Messages.delete(Messages.backup(backup(backupId)));
            case Action.DeleteSnapshot(Ref snapshot) -> Messages.delete(snapshot(task, snapshot));
            case Action.DeleteVolume(Ref volume) -> Messages.delete(volume(task, volume));
            case Action.Wait(Duration sinceStart) -> Messages.wait(sinceStart);
        };
    }

    private String make(Task task, Action.CreateVolume volume) {
        return Messages.make(made(volume), volume.sizeGiB())
                + volume.type().map(Messages::ofType).orElse("")
                + volume.zone().map(Messages::inZone).orElse("")
                + volume.snapshot()
                        .map(ref -> Messages.from(snapshot(task, ref)))
                        .orElse("");
    }

    private String make(Task task, Action.CreateBackup backup) {
        String source =
                backup.snapshot().map(ref -> snapshot(task, ref)).orElseGet(() -> volume(task, backup.volume()));
        return backup.capture()
                .parentId()
                .map(parent -> Messages.makeIncremental(made(backup), source, backup(parent)))
                .orElseGet(() -> Messages.makeFull(made(backup), source));
    }

    private String volume(Task task, Ref ref) {
        return switch (ref) {
            case Ref.Id(String id) -> Messages.volume(volume(id));
            case Ref.Made(int step) -> made(task.steps().get(step).action());
        };
    }

    private static String snapshot(Task task, Ref ref) {
        return switch (ref) {
            case Ref.Id(String id) -> Messages.snapshot(id);
            case Ref.Made(int step) -> made(task.steps().get(step).action());
        };
    }

    private static String made(Action maker) {
        return switch (maker) {
            case Action.CreateSnapshot snapshot -> Messages.snapshot(snapshot.name());
            case Action.CreateVolume volume when volume.temporary() -> Messages.temporaryVolume(volume.name());
            case Action.CreateVolume volume -> Messages.volume(volume.name());
            case Action.CreateBackup backup -> Messages.backup(backup.name());
            default -> throw new IllegalArgumentException(maker + " makes nothing");
        };
    }
}
