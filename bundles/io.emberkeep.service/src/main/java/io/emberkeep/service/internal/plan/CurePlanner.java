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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans the removal of what should not be there, once; a pure function of the catalogue and the time. */
final class CurePlanner {
    private final Catalogue catalogue;
    private final Instant now;
    private final List<EmberkeepException> leftOut = new ArrayList<>();

    CurePlanner(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    /** What can't be done is left out, with its reason, so that it does not keep the rest from being done. */
    Plan plan(CureWish wish) {
        if (wish.cures().isEmpty()) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, CureMessages.nothingToCure());
        }
        List<Task> tasks = new ArrayList<>();
        Set<String> locked = new HashSet<>();
        addBackups(wish, tasks, locked);
        addLeftovers(wish, tasks, locked);
        if (tasks.isEmpty()) {
            throw leftOut.getFirst();
        }
        tellWhatIsLeftOut(tasks);
        return new Plan(RunKind.DELETE, wish.cloud(), catalogue.scope(), now, tasks, locked, true);
    }

    private void tellWhatIsLeftOut(List<Task> tasks) {
        Task first = tasks.getFirst();
        Stream<String> left = leftOut.stream().map(why -> CureMessages.leftOut(why.getMessage()));
        tasks.set(
                0,
                new Task(
                        first.title(),
                        first.volumeId(),
                        first.steps(),
                        Stream.concat(first.reasons().stream(), left).toList()));
    }

    private void addBackups(CureWish wish, List<Task> tasks, Set<String> locked) {
        DeletePlanner deletions = new DeletePlanner(catalogue, now);
        Set<String> ids = of(wish, Cure.RemoveBackup.class).stream()
                .map(Cure.RemoveBackup::backupId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        removeImpossible(ids, deletions);
        if (!ids.isEmpty()) {
            Plan deletion = deletions.plan(new DeleteWish(wish.cloud(), List.copyOf(ids), false));
            tasks.addAll(deletion.tasks());
            locked.addAll(deletion.lockedVolumes());
        }
    }

    /** Whichever stays may keep what it builds on, so the rest is asked again until all of it can go together. */
    private void removeImpossible(Set<String> ids, DeletePlanner deletions) {
        boolean fewer = true;
        while (fewer) {
            Set<String> together = Set.copyOf(ids);
            fewer = ids.removeIf(id -> possible(() -> {
                        requireHarmless(id);
                        deletions.requirePossible(id, together);
                        return id;
                    })
                    .isEmpty());
        }
    }

    private <T> Optional<T> possible(Supplier<T> wanted) {
        try {
            return Optional.of(wanted.get());
        } catch (EmberkeepException why) {
            leftOut.add(why);
            return Optional.empty();
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
        if (known.isAvailable() && isOnlyNewest(known)) {
            throw new EmberkeepException(ErrorKind.REFUSED, CureMessages.newestStays(known.backup()));
        }
    }

    /** Findings may be old: what was spare then may hold the newest data now. */
    private boolean isOnlyNewest(KnownBackup known) {
        boolean newest = catalogue
                .forest(known.sourceVolumeId())
                .newestRestorable()
                .filter(one -> one.id().equals(known.id()))
                .isPresent();
        return newest && catalogue.backups().values().stream().noneMatch(other -> isTwin(known, other));
    }

    private static boolean isTwin(KnownBackup known, KnownBackup other) {
        Optional<Tag> step = known.tag();
        return other.isAvailable()
                && !other.id().equals(known.id())
                && other.tag()
                        .filter(tag -> step.filter(tag::isSameStep).isPresent())
                        .isPresent();
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
                .flatMap(cure -> possible(() -> leftVolume(cure.volumeId())).stream())
                .forEach(volume -> found.add(new Leftover(
                        maker(volume.metadata()), volume.id(), new Action.DeleteVolume(new Ref.Id(volume.id())))));
        of(wish, Cure.RemoveSnapshot.class).stream()
                .flatMap(cure -> possible(() -> leftSnapshot(cure.snapshotId())).stream())
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
                (volume.status() == VolumeStatus.AVAILABLE || volume.status().isError())
                        && volume.attachments().isEmpty();
        boolean ours = isTagged(volume.metadata())
                && !volume.isRestored()
                && (Origin.isTemporary(volume) || isUnused(volume) && Doctor.isUntouched(volume));
        if (!ours || !free) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, CureMessages.notALeftover(volume.label(), volume.rawStatus()));
        }
        return volume;
    }

    /** Whoever backs a volume up or takes a snapshot of it, uses it. */
    private boolean isUnused(Volume volume) {
        return catalogue.backups().values().stream()
                        .filter(KnownBackup::isPresent)
                        .noneMatch(known -> known.backup().volumeId().equals(volume.id()))
                && catalogue.snapshots().stream()
                        .noneMatch(snapshot -> snapshot.volumeId().equals(volume.id()));
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
