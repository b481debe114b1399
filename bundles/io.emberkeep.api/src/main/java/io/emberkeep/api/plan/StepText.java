package io.emberkeep.api.plan;

import io.emberkeep.api.catalogue.Catalogue;
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

    private String of(Task task, Action action) {
        return switch (action) {
            case Action.CreateSnapshot(String volumeId, String name) -> Messages.takeSnapshot(name, volume(volumeId));
            case Action.CreateVolume volume -> create(task, volume);
            case Action.CreateBackup backup -> create(task, backup);
            case Action.RestoreBackup(String backupId, Ref volume) ->
                Messages.restore(backup(backupId), thing(task, volume, Messages.VOLUME));
            case Action.SetVolumeMetadata marked ->
                Messages.mark(thing(task, marked.volume(), Messages.VOLUME));
            case Action.DeleteBackup(String backupId) -> Messages.delete(Messages.BACKUP + backup(backupId));
            case Action.DeleteSnapshot(Ref snapshot) -> Messages.delete(thing(task, snapshot, Messages.SNAPSHOT));
            case Action.DeleteVolume(Ref volume) -> Messages.delete(thing(task, volume, Messages.VOLUME));
        };
    }

    private String create(Task task, Action.CreateVolume volume) {
        return Messages.makeVolume(made(volume), volume.sizeGiB())
                + volume.type().map(Messages::ofType).orElse("")
                + volume.zone().map(Messages::inZone).orElse("")
                + volume.snapshot()
                        .map(ref -> Messages.from(thing(task, ref, Messages.SNAPSHOT)))
                        .orElse("");
    }

    private String create(Task task, Action.CreateBackup backup) {
        String source = backup.snapshot()
                .map(snapshot -> thing(task, snapshot, Messages.SNAPSHOT))
                .orElseGet(() -> thing(task, backup.volume(), Messages.VOLUME));
        return backup.capture()
                .parentId()
                .map(parent -> Messages.makeIncremental(backup.name(), source, backup(parent)))
                .orElseGet(() -> Messages.makeFull(backup.name(), source));
    }

    private String thing(Task task, Ref ref, String kind) {
        return switch (ref) {
            case Ref.Id(String id) -> kind + volume(id);
            case Ref.Made(int step) -> made(task.steps().get(step).action());
        };
    }

    private static String made(Action maker) {
        return switch (maker) {
            case Action.CreateSnapshot snapshot -> Messages.SNAPSHOT + snapshot.name();
            case Action.CreateVolume volume when volume.temporary() -> Messages.TEMPORARY + Messages.VOLUME + volume.name();
            case Action.CreateVolume volume -> Messages.VOLUME + volume.name();
            case Action.CreateBackup backup -> Messages.BACKUP + backup.name();
            default -> throw new IllegalArgumentException(maker + " makes nothing");
        };
    }
}
