package io.emberkeep.ui.common.text;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Action.CreateBackup;
import io.emberkeep.api.plan.Action.CreateSnapshot;
import io.emberkeep.api.plan.Action.CreateVolume;
import io.emberkeep.api.plan.Action.DeleteBackup;
import io.emberkeep.api.plan.Action.DeleteSnapshot;
import io.emberkeep.api.plan.Action.DeleteVolume;
import io.emberkeep.api.plan.Action.RestoreBackup;
import io.emberkeep.api.plan.Action.SetVolumeMetadata;
import io.emberkeep.api.plan.Action.Wait;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.Task;
import java.time.Duration;
import java.util.Optional;

/** Says in words what the steps of a plan do, by the names of things where they are known. */
public final class ActionText {
    private final Optional<Catalogue> catalogue;

    /** Takes the names from a catalogue, where there is one. */
    public ActionText(Optional<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** What a step of a task does. */
    public String of(Task task, Action action) {
        return switch (action) {
            case CreateSnapshot(String volumeId, String name) ->
                "Take snapshot %s of %s".formatted(name, volume(volumeId));
            case CreateVolume volume -> create(volume);
            case CreateBackup backup -> create(task, backup);
            case RestoreBackup(String backupId, Ref volume) ->
                "Write backup %s onto %s".formatted(backup(backupId), thing(task, volume));
            case SetVolumeMetadata(Ref volume, var metadata, boolean keepOthers) ->
                "Mark %s with where its data come from".formatted(thing(task, volume));
            case DeleteBackup(String backupId) -> "Delete backup " + backup(backupId);
            case DeleteSnapshot(Ref snapshot) -> "Delete " + thing(task, snapshot);
            case DeleteVolume(Ref volume) -> "Delete " + thing(task, volume);
            case Wait(Duration sinceStart) ->
                "Wait until %d min have passed since the start; stop it to keep everything"
                        .formatted(sinceStart.toMinutes());
        };
    }

    private String create(CreateVolume volume) {
        return "Make %s %s, %d GiB%s%s%s"
                .formatted(
                        volume.temporary() ? "temporary volume" : "volume",
                        volume.name(),
                        volume.sizeGiB(),
                        volume.type().map(type -> ", type " + type).orElse(""),
                        volume.zone().map(zone -> ", zone " + zone).orElse(""),
                        volume.snapshot().isPresent() ? ", from the snapshot" : "");
    }

    private String create(Task task, CreateBackup backup) {
        String of =
                backup.snapshot().map(snapshot -> thing(task, snapshot)).orElseGet(() -> thing(task, backup.volume()));
        return backup.capture()
                .parentId()
                .map(parent ->
                        "Make incremental backup %s of %s, on top of %s".formatted(backup.name(), of, backup(parent)))
                .orElseGet(() -> "Make full backup %s of %s".formatted(backup.name(), of));
    }

    private String thing(Task task, Ref ref) {
        return switch (ref) {
            case Ref.Id(String id) -> volume(id);
            case Ref.Made(int step) -> made(task.steps().get(step).action());
        };
    }

    private static String made(Action maker) {
        return switch (maker) {
            case CreateSnapshot snapshot -> "snapshot " + snapshot.name();
            case CreateVolume volume when volume.temporary() -> "temporary volume " + volume.name();
            case CreateVolume volume -> "volume " + volume.name();
            case CreateBackup backup -> "backup " + backup.name();
            default -> "what was made";
        };
    }

    /** The name of a volume, or the beginning of its id. */
    public String volume(String id) {
        return catalogue
                .flatMap(known -> known.volume(id))
                .map(known -> known.volume().label())
                .orElseGet(() -> Words.shortId(id));
    }

    /** The name of a backup, or the beginning of its id. */
    public String backup(String id) {
        return catalogue
                .flatMap(known -> known.backup(id))
                .map(KnownBackup::backup)
                .map(backup -> backup.label())
                .orElseGet(() -> Words.shortId(id));
    }
}
