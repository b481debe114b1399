package io.emberkeep.service.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.doctor.Doctor;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Tag;
import io.emberkeep.service.internal.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans the removal of what should not be there; a pure function of the catalogue and the time. */
final class CurePlanner {
    private final Catalogue catalogue;
    private final Instant now;

    CurePlanner(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    Plan plan(CureWish wish) {
        if (wish.cures().isEmpty()) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, CureMessages.nothingToCure());
        }
        List<Task> tasks = new ArrayList<>();
        Set<String> locked = new HashSet<>();
        addBackups(wish, tasks, locked);
        addLeftovers(wish, tasks, locked);
        return new Plan(RunKind.DELETE, wish.cloud(), catalogue.scope(), now, tasks, locked, true);
    }

    private void addBackups(CureWish wish, List<Task> tasks, Set<String> locked) {
        List<String> ids = of(wish, Cure.RemoveBackup.class).stream()
                .map(Cure.RemoveBackup::backupId)
                .distinct()
                .toList();
        ids.forEach(this::requireHarmless);
        if (!ids.isEmpty()) {
            Plan deletion = new DeletePlanner(catalogue, now).plan(new DeleteWish(wish.cloud(), ids, false));
            tasks.addAll(deletion.tasks());
            locked.addAll(deletion.lockedVolumes());
        }
    }

    private void requireHarmless(String backupId) {
        KnownBackup known = catalogue
                .backup(backupId)
                .filter(KnownBackup::isPresent)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchBackup(backupId)));
        if (known.backup().status() == BackupStatus.ERROR && !Doctor.mayRemoveFailed(catalogue, backupId)) {
            throw new EmberkeepException(ErrorKind.REFUSED, CureMessages.failedBackupStays(known.backup()));
        }
    }

    /**
     * A task for what one task of a run has left, so that one refusal does not stop the others. In it volumes go before
     * snapshots, since on Ceph a snapshot with a clone is not deleted.
     */
    private void addLeftovers(CureWish wish, List<Task> tasks, Set<String> locked) {
        Map<String, List<Leftover>> byMaker = new LinkedHashMap<>();
        leftovers(wish)
                .forEach(left -> byMaker.computeIfAbsent(left.maker(), maker -> new ArrayList<>())
                        .add(left));
        byMaker.values().forEach(left -> {
            left.forEach(one -> locked.add(one.volumeId()));
            tasks.add(new Task(
                    CureMessages.leftoverTitle(left.size()),
                    left.getLast().volumeId(),
                    left.stream().map(one -> Step.inTurn(one.removal())).toList(),
                    List.of(CureMessages.leftoverReason())));
        });
    }

    private List<Leftover> leftovers(CureWish wish) {
        List<Leftover> found = new ArrayList<>();
        of(wish, Cure.RemoveVolume.class).stream()
                .map(cure -> leftVolume(cure.volumeId()))
                .forEach(volume -> found.add(new Leftover(
                        maker(volume.metadata()), volume.id(), new Action.DeleteVolume(new Ref.Id(volume.id())))));
        of(wish, Cure.RemoveSnapshot.class).stream()
                .map(cure -> leftSnapshot(cure.snapshotId()))
                .forEach(snapshot -> found.add(new Leftover(
                        maker(snapshot.metadata()),
                        snapshot.volumeId(),
                        new Action.DeleteSnapshot(new Ref.Id(snapshot.id())))));
        return found;
    }

    /** The run and its task. */
    private static String maker(Map<String, String> metadata) {
        return Tag.of(metadata)
                .map(tag -> tag.runId() + "/" + tag.task())
                .orElseGet(() -> metadata.get(Origin.TAG_KEY));
    }

    private static <C extends Cure> List<C> of(CureWish wish, Class<C> kind) {
        return wish.cures().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .distinct()
                .toList();
    }

    /** Only what carries a run's tag is a run's to remove, and nothing that is in use. */
    private Volume leftVolume(String id) {
        Volume volume = catalogue
                .volume(id)
                .filter(KnownVolume::isPresent)
                .map(KnownVolume::volume)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchVolume(id)));
        boolean free =
                volume.status() == VolumeStatus.AVAILABLE || volume.status().isError();
        boolean ours = isTagged(volume.metadata()) && volume.restoredFrom().isEmpty();
        if (!ours || !free) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, CureMessages.notALeftover(volume.label(), volume.rawStatus()));
        }
        return volume;
    }

    private Snapshot leftSnapshot(String id) {
        return catalogue.snapshots().stream()
                .filter(snapshot -> snapshot.id().equals(id) && isTagged(snapshot.metadata()))
                .findFirst()
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, CureMessages.noSuchSnapshot(id)));
    }

    /**
     * Something that a run has left.
     *
     * @param maker the run's task that made it
     * @param volumeId itself, or the volume that the snapshot is of
     */
    private record Leftover(String maker, String volumeId, Action removal) {}

    private static boolean isTagged(Map<String, String> metadata) {
        return metadata.containsKey(Origin.TAG_KEY);
    }
}
