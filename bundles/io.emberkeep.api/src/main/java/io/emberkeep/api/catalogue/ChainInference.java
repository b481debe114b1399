package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the parents of incrementals, which Cinder keeps to itself: recorded ones as they are, the others by replaying
 * Cinder's own rule (cinder/backup/api.py) over the history, in n log n.
 */
public final class ChainInference {
    private static final Comparator<KnownBackup> BY_CREATION =
            Comparator.comparing((KnownBackup known) -> known.backup().createdAt()).thenComparing(KnownBackup::id);
    private static final Comparator<KnownBackup> BY_DATA =
            Comparator.comparing((KnownBackup known) -> known.backup().dataTimestamp()).thenComparing(BY_CREATION);

    private final Map<String, Edge> parents = new HashMap<>();

    private ChainInference() {}

    /**
     * Builds the chains of all volumes that still have a backup.
     *
     * @param backups present and gone ones; gone ones explain the edges of those that are left
     * @param snapshotSafe whether a backup of a snapshot is safe with the driver that made it
     * @return by the id of the volume whose data they hold
     */
    public static Map<String, ChainForest> infer(
            Collection<KnownBackup> backups, Predicate<KnownBackup> snapshotSafe) {
        ChainInference inference = new ChainInference();
        backups.stream()
                .collect(Collectors.groupingBy(known -> known.backup().volumeId()))
                .values()
                .forEach(inference::findParents);
        Map<String, ChainForest> forests = new LinkedHashMap<>();
        backups.stream()
                .collect(Collectors.groupingBy(
                        KnownBackup::sourceVolumeId, LinkedHashMap::new, Collectors.toList()))
                .forEach((volume, known) -> inference
                        .forest(volume, known, snapshotSafe)
                        .ifPresent(forest -> forests.put(volume, forest)));
        return forests;
    }

    /** Walks the backups that Cinder files under one volume in the order of their making. */
    private void findParents(List<KnownBackup> lineage) {
        NavigableSet<KnownBackup> candidates = new TreeSet<>(BY_DATA);
        for (KnownBackup backup : lineage.stream().sorted(BY_CREATION).toList()) {
            if (backup.backup().incremental()) {
                parentOf(backup, candidates).ifPresent(edge -> parents.put(backup.id(), edge));
            }
            if (wasEverAvailable(backup.backup())) {
                candidates.add(backup);
            }
        }
    }

    private Optional<Edge> parentOf(KnownBackup backup, NavigableSet<KnownBackup> candidates) {
        Optional<String> recorded = backup.origin().flatMap(Origin::parentId);
        if (recorded.isPresent()) {
            return recorded.map(id -> new Edge(id, Provenance.RECORDED));
        }
        Iterator<KnownBackup> newestFirst = candidates.descendingIterator();
        while (newestFirst.hasNext()) {
            KnownBackup candidate = newestFirst.next();
            if (wasGoneBefore(candidate, backup)) {
                newestFirst.remove();
            } else if (mayBeParent(candidate, backup)) {
                return Optional.of(new Edge(candidate.id(), Provenance.INFERRED));
            }
        }
        return Optional.empty();
    }

    private static boolean wasEverAvailable(Backup backup) {
        return backup.status() != BackupStatus.ERROR || backup.hasDependents();
    }

    private static boolean wasGoneBefore(KnownBackup candidate, KnownBackup backup) {
        return candidate
                .goneAt()
                .map(gone -> gone.isBefore(backup.backup().createdAt()))
                .orElse(false);
    }

    private static boolean mayBeParent(KnownBackup candidate, KnownBackup backup) {
        return backup.backup().snapshotId().isEmpty()
                || candidate.backup().dataTimestamp().isBefore(backup.backup().dataTimestamp());
    }

    private Optional<ChainForest> forest(
            String volumeId, List<KnownBackup> known, Predicate<KnownBackup> snapshotSafe) {
        Map<String, List<KnownBackup>> children = new HashMap<>();
        List<KnownBackup> roots = new ArrayList<>();
        Map<String, KnownBackup> byId = known.stream().collect(Collectors.toMap(KnownBackup::id, b -> b));
        for (KnownBackup backup : known.stream().sorted(BY_CREATION).toList()) {
            Edge edge = parents.get(backup.id());
            if (edge != null && byId.containsKey(edge.parentId())) {
                children.computeIfAbsent(edge.parentId(), id -> new ArrayList<>()).add(backup);
            } else {
                roots.add(backup);
            }
        }
        List<BackupNode> nodes = nodes(roots, children);
        return nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChainForest(volumeId, nodes, new ChainFindings(snapshotSafe).of(nodes)));
    }

    /** Keeps what is present, and what is gone only where something present builds on it. */
    private List<BackupNode> nodes(List<KnownBackup> backups, Map<String, List<KnownBackup>> children) {
        List<BackupNode> nodes = new ArrayList<>();
        for (KnownBackup backup : backups) {
            List<BackupNode> below = nodes(children.getOrDefault(backup.id(), List.of()), children);
            if (backup.isPresent() || !below.isEmpty()) {
                nodes.add(new BackupNode(backup, Optional.ofNullable(parents.get(backup.id())), below));
            }
        }
        return nodes;
    }
}
