package io.emberkeep.service.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.SharedImages;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.service.internal.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans deletions, children before parents; a pure function of the catalogue and the time. */
final class DeletePlanner {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(30);

    private final Catalogue catalogue;
    private final Instant now;
    private final Map<String, ChainForest> forests = new HashMap<>();

    DeletePlanner(Catalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    Plan plan(DeleteWish wish) {
        requireSensible(wish.undoWindow());
        Map<String, Set<String>> wanted = byVolume(wish);
        List<Task> tasks = new ArrayList<>();
        wanted.forEach((volumeId, ids) -> tasks.add(task(volumeId, ids, wish)));
        return new Plan(RunKind.DELETE, wish.cloud(), catalogue.scope(), now, tasks, wanted.keySet(), true);
    }

    /**
     * Makes sure that one backup can be deleted together with others, of whatever volumes.
     *
     * @throws EmberkeepException where it can't, with the reason
     */
    void requirePossible(String id, Set<String> together) {
        KnownBackup known = present(id);
        requireDeletable(known.backup());
        requireFree(known.backup());
        requireHarmless(known.backup(), together);
        requireUnblocked(forest(known.sourceVolumeId()), id, together);
    }

    private ChainForest forest(String volumeId) {
        return forests.computeIfAbsent(volumeId, catalogue::forest);
    }

    private static void requireSensible(Duration undoWindow) {
        if (undoWindow.isNegative() || undoWindow.compareTo(LONGEST_WINDOW) > 0) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, DeleteMessages.badUndoWindow(LONGEST_WINDOW));
        }
    }

    private Map<String, Set<String>> byVolume(DeleteWish wish) {
        if (wish.backupIds().isEmpty()) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.noBackupNamed());
        }
        return wish.backupIds().stream()
                .map(this::present)
                .collect(Collectors.groupingBy(
                        KnownBackup::sourceVolumeId,
                        LinkedHashMap::new,
                        Collectors.mapping(KnownBackup::id, Collectors.toCollection(LinkedHashSet::new))));
    }

    private KnownBackup present(String id) {
        return catalogue
                .backup(id)
                .filter(KnownBackup::isPresent)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchBackup(id)));
    }

    private Task task(String volumeId, Set<String> ids, DeleteWish wish) {
        ChainForest forest = forest(volumeId);
        Set<String> doomed = closure(forest, ids, wish.withDescendants());
        List<Backup> leafFirst = leafFirst(forest, doomed);
        leafFirst.forEach(this::requireDeletable);
        leafFirst.forEach(this::requireFree);
        leafFirst.forEach(backup -> requireHarmless(backup, doomed));
        return new Task(
                Messages.deleteTitle(leafFirst.size(), volumeName(volumeId)),
                volumeId,
                steps(leafFirst, wish.undoWindow()),
                reasons(forest, doomed, leafFirst, wish.undoWindow()));
    }

    private static List<Step> steps(List<Backup> leafFirst, Duration undoWindow) {
        Stream<Step> wait = undoWindow.isZero() ? Stream.empty() : Stream.of(Step.inTurn(new Action.Wait(undoWindow)));
        Stream<Step> deletions = leafFirst.stream().map(backup -> Step.inTurn(new Action.DeleteBackup(backup.id())));
        return Stream.concat(wait, deletions).toList();
    }

    private static Set<String> closure(ChainForest forest, Set<String> ids, boolean withDescendants) {
        Set<String> doomed = new LinkedHashSet<>(ids);
        for (String id : ids) {
            if (!withDescendants) {
                requireUnblocked(forest, id, ids);
            }
            blockers(forest, id, ids).forEach(blocker -> doomed.add(blocker.id()));
        }
        return doomed;
    }

    private static void requireUnblocked(ChainForest forest, String id, Set<String> together) {
        List<KnownBackup> blockers = blockers(forest, id, together);
        if (!blockers.isEmpty()) {
            Backup backup = forest.node(id).orElseThrow().backup().backup();
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.hasDescendants(backup, blockers));
        }
    }

    private static List<KnownBackup> blockers(ChainForest forest, String id, Set<String> together) {
        return forest.node(id)
                .orElseThrow()
                .withDescendants()
                .map(BackupNode::backup)
                .filter(backup -> backup.isPresent() && !together.contains(backup.id()))
                .toList();
    }

    private static List<Backup> leafFirst(ChainForest forest, Set<String> doomed) {
        List<Backup> parentsFirst = forest.nodes()
                .filter(node -> doomed.contains(node.backup().id()))
                .map(node -> node.backup().backup())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(parentsFirst);
        return parentsFirst;
    }

    private void requireDeletable(Backup backup) {
        if (backup.status().isPassing()) {
            throw new EmberkeepException(ErrorKind.CONFLICT, Messages.backupBusy(backup));
        }
        if (!backup.status().isDeletable()) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.stuckBackup(backup));
        }
    }

    private void requireFree(Backup backup) {
        catalogue.backup(backup.id()).flatMap(KnownBackup::hold).ifPresent(hold -> {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.held(backup, hold));
        });
    }

    private void requireHarmless(Backup backup, Set<String> doomed) {
        new SharedImages(catalogue).endangeredBy(backup, doomed).ifPresent(other -> {
            throw new EmberkeepException(ErrorKind.REFUSED, DeleteMessages.deletionDestroys(backup, other));
        });
    }

    private List<String> reasons(ChainForest forest, Set<String> doomed, List<Backup> leafFirst, Duration undoWindow) {
        List<String> reasons = new ArrayList<>();
        reasons.add(DeleteMessages.leafFirst(leafFirst));
        whatIsLost(forest, doomed).ifPresent(reasons::add);
        if (!undoWindow.isZero()) {
            reasons.add(DeleteMessages.canBeUndone());
        }
        return reasons;
    }

    /** Where the newest state that can be restored goes, what is left. */
    private Optional<String> whatIsLost(ChainForest forest, Set<String> doomed) {
        String volume = volumeName(forest.volumeId());
        return forest.newestRestorable()
                .filter(newest -> doomed.contains(newest.id()))
                .map(newest -> forest.restorable()
                        .map(BackupNode::backup)
                        .filter(left -> !doomed.contains(left.id()))
                        .max(Comparator.comparing(KnownBackup::pointInTime))
                        .map(left -> DeleteMessages.olderPointStays(volume, left))
                        .orElseGet(() -> DeleteMessages.lastPointGoes(volume)));
    }

    private String volumeName(String volumeId) {
        return catalogue
                .volume(volumeId)
                .map(KnownVolume::volume)
                .map(v -> v.label())
                .orElse(volumeId);
    }
}
