package io.emberkeep.api.catalogue;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
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
        Deque<BackupNode> path = new ArrayDeque<>();
        Optional<BackupNode> at = node(backupId);
        while (at.isPresent()) {
            path.addFirst(at.get());
            at = at.get().parent().flatMap(edge -> node(edge.parentId()));
        }
        return List.copyOf(path);
    }

    /** Whether a backup can be restored: it and all that it builds on are there and available. */
    public boolean isRestorable(String backupId) {
        List<BackupNode> path = pathTo(backupId);
        return !path.isEmpty()
                && !path.getFirst().backup().backup().incremental()
                && path.stream().allMatch(node -> node.backup().isAvailable());
    }

    /** The restorable backup with the newest data. */
    public Optional<KnownBackup> newestRestorable() {
        return nodes().map(BackupNode::backup)
                .filter(backup -> isRestorable(backup.id()))
                .max(Comparator.comparing(KnownBackup::pointInTime));
    }
}
