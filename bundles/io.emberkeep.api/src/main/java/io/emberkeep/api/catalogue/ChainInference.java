package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the parents of incrementals, which Cinder keeps to itself: recorded ones as they are, the others by replaying
 * Cinder's own rule (cinder/backup/api.py) over the history, in n log n.
 */
public final class ChainInference {
    private static final Comparator<KnownBackup> BY_CREATION = Comparator.comparing(
                    (KnownBackup known) -> known.backup().createdAt())
            .thenComparing(KnownBackup::id);

    private final Map<String, KnownBackup> known;
    private final Map<String, Edge> parents = new HashMap<>();

    private ChainInference(Collection<KnownBackup> backups) {
        this.known = backups.stream().collect(Collectors.toMap(KnownBackup::id, backup -> backup));
    }

    /**
     * Builds the chains of all volumes that still have a backup.
     *
     * @param backups present and gone ones; gone ones explain the edges of those that are left
     * @param snapshotSafe whether a backup of a snapshot is safe with the driver that made it
     * @return by the id of the volume whose data they hold
     */
    public static Map<String, ChainForest> infer(Collection<KnownBackup> backups, Predicate<KnownBackup> snapshotSafe) {
        ChainInference inference = new ChainInference(backups);
        backups.stream()
                .collect(Collectors.groupingBy(backup -> backup.backup().volumeId()))
                .values()
                .forEach(inference::findParents);
        Map<String, ChainForest> forests = new LinkedHashMap<>();
        backups.stream()
                .collect(Collectors.groupingBy(KnownBackup::sourceVolumeId, LinkedHashMap::new, Collectors.toList()))
                .forEach((volume, ofVolume) -> inference
                        .forest(volume, ofVolume, snapshotSafe)
                        .ifPresent(forest -> forests.put(volume, forest)));
        return forests;
    }

    /**
     * The parent that Cinder's rule tells for one backup, whatever was recorded of it.
     *
     * @param siblings all backups that Cinder files under its volume, itself among them
     */
    public static Optional<String> parentOf(String backupId, Collection<Backup> siblings) {
        ChainInference inference = new ChainInference(siblings.stream()
                .map(backup -> new KnownBackup(backup, Optional.empty(), Optional.empty()))
                .toList());
        inference.findParents(List.copyOf(inference.known.values()));
        return Optional.ofNullable(inference.parents.get(backupId)).map(Edge::parentId);
    }

    /**
     * Walks the backups that Cinder files under one volume in the order of their making. Cinder deletes no backup that
     * another builds on, so what is gone can't be the parent of what is left, unless we wrote it down.
     */
    private void findParents(List<KnownBackup> lineage) {
        Candidates left = new Candidates();
        Candidates all = new Candidates();
        for (KnownBackup backup : lineage.stream().sorted(BY_CREATION).toList()) {
            if (backup.backup().incremental()) {
                Optional<KnownBackup> byRule = (backup.isPresent() ? left : all).newestFor(backup);
                parentOf(backup, byRule).ifPresent(edge -> parents.put(backup.id(), edge));
            }
            if (wasEverAvailable(backup.backup())) {
                all.add(backup);
                if (backup.isPresent()) {
                    left.add(backup);
                }
            }
        }
    }

    private Optional<Edge> parentOf(KnownBackup backup, Optional<KnownBackup> byRule) {
        return backup.origin()
                .flatMap(Origin::parentId)
                .filter(id -> !known.containsKey(id) || isBefore(known.get(id), backup))
                .map(id -> new Edge(id, Provenance.RECORDED))
                .or(() -> byRule.map(parent -> new Edge(parent.id(), Provenance.INFERRED)));
    }

    /** Anybody may write metadata, and a chain that bites its tail would be shown nowhere. */
    private static boolean isBefore(KnownBackup parent, KnownBackup child) {
        boolean fullOfSameSecond = !parent.backup().incremental()
                && parent.backup().createdAt().equals(child.backup().createdAt());
        return fullOfSameSecond || BY_CREATION.compare(parent, child) < 0;
    }

    private static boolean wasEverAvailable(Backup backup) {
        boolean notYetOrNever = backup.status() == BackupStatus.ERROR || backup.status() == BackupStatus.CREATING;
        return !notYetOrNever || backup.hasDependents();
    }

    private Optional<ChainForest> forest(
            String volumeId, List<KnownBackup> ofVolume, Predicate<KnownBackup> snapshotSafe) {
        Map<String, List<KnownBackup>> children = new HashMap<>();
        List<KnownBackup> roots = new ArrayList<>();
        for (KnownBackup backup : ofVolume.stream().sorted(BY_CREATION).toList()) {
            Edge edge = parents.get(backup.id());
            if (edge != null && isOf(volumeId, edge.parentId())) {
                children.computeIfAbsent(edge.parentId(), id -> new ArrayList<>())
                        .add(backup);
            } else {
                roots.add(backup);
            }
        }
        List<BackupNode> nodes = nodes(roots, children);
        return nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChainForest(volumeId, nodes, new ChainFindings(snapshotSafe).of(nodes)));
    }

    private boolean isOf(String volumeId, String backupId) {
        return known.containsKey(backupId)
                && known.get(backupId).sourceVolumeId().equals(volumeId);
    }

    /**
     * Keeps what is present, and what is gone only where something present builds on it. Built from the leaves, without
     * recursion, because a chain of hourly incrementals is thousands deep.
     */
    private List<BackupNode> nodes(List<KnownBackup> roots, Map<String, List<KnownBackup>> children) {
        List<KnownBackup> parentsFirst = new ArrayList<>(roots);
        for (int next = 0; next < parentsFirst.size(); next++) {
            parentsFirst.addAll(children.getOrDefault(parentsFirst.get(next).id(), List.of()));
        }
        Map<String, BackupNode> built = new HashMap<>();
        for (KnownBackup backup : parentsFirst.reversed()) {
            List<BackupNode> below = builtOf(children.getOrDefault(backup.id(), List.of()), built);
            if (backup.isPresent() || !below.isEmpty()) {
                Optional<Edge> edge = Optional.ofNullable(parents.get(backup.id()));
                built.put(backup.id(), new BackupNode(backup, edge, below));
            }
        }
        return builtOf(roots, built);
    }

    private static List<BackupNode> builtOf(List<KnownBackup> backups, Map<String, BackupNode> built) {
        return backups.stream()
                .map(backup -> built.get(backup.id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
