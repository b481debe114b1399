package io.emberkeep.api.catalogue;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All chains of one volume's data.
 *
 * @param roots fulls, and incrementals whose parent is missing; oldest first
 * @param findings what a person should know of them
 */
public record ChainForest(String volumeId, List<BackupNode> roots, List<Finding> findings) {
    /** Copies the lists, so that a record never changes. */
    public ChainForest {
        roots = List.copyOf(roots);
        findings = List.copyOf(findings);
    }

    /** All backups, parents before children. */
    public Stream<BackupNode> nodes() {
        return roots.stream().flatMap(BackupNode::withDescendants);
    }

    /** The place of one backup. */
    public Optional<BackupNode> node(String backupId) {
        return nodes().filter(node -> node.backup().id().equals(backupId)).findFirst();
    }

    /**
     * What a restore of a backup reads: its chain from the full to itself.
     *
     * @return empty where the backup is not in this forest
     */
    public List<BackupNode> pathTo(String backupId) {
        Map<String, BackupNode> byId = new HashMap<>();
        nodes().forEach(node -> byId.put(node.backup().id(), node));
        Deque<BackupNode> path = new ArrayDeque<>();
        Optional<BackupNode> at = Optional.ofNullable(byId.get(backupId));
        while (at.isPresent()) {
            path.addFirst(at.get());
            at = at.get().parent().map(edge -> byId.get(edge.parentId()));
        }
        return List.copyOf(path);
    }

    /** What can be restored, parents before children: each and all that it builds on are there and good. */
    public Stream<BackupNode> restorable() {
        return roots.stream()
                .filter(root -> !root.backup().backup().incremental())
                .flatMap(root -> root.withDescendants(node -> node.backup().isAvailable()));
    }

    /** Whether a backup can be restored. */
    public boolean isRestorable(String backupId) {
        return restorable().anyMatch(node -> node.backup().id().equals(backupId));
    }

    /** The restorable backup with the newest data. */
    public Optional<KnownBackup> newestRestorable() {
        return restorable().map(BackupNode::backup).max(Comparator.comparing(KnownBackup::pointInTime));
    }
}
