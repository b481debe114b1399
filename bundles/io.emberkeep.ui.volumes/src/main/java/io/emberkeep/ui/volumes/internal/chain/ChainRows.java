package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.ui.volumes.internal.chain.ChainRow.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lays a volume's chains out as a tree that does not grow deeper with each incremental: the main line of a chain stands
 * under its full, one below the other, and only a branch begins a level of its own under the backup it leaves from.
 */
final class ChainRows {
    private final ChainForest forest;

    private ChainRows(ChainForest forest) {
        this.forest = forest;
    }

    /** The chains, newest first. */
    static List<ChainRow> of(ChainForest forest) {
        ChainRows rows = new ChainRows(forest);
        return forest.roots().reversed().stream()
                .map(root -> rows.head(root, root.backup().backup().incremental() ? Kind.INCREMENTAL : Kind.FULL))
                .toList();
    }

    /** The first backup of a line, with the whole line under it. */
    private ChainRow head(BackupNode node, Kind kind) {
        List<ChainRow> below = new ArrayList<>(branches(node));
        for (Optional<BackupNode> next = successor(node); next.isPresent(); next = successor(next.get())) {
            below.add(row(next.get(), Kind.INCREMENTAL, branches(next.get())));
        }
        return row(node, kind, below);
    }

    private List<ChainRow> branches(BackupNode node) {
        Optional<BackupNode> successor = successor(node);
        return node.children().stream()
                .filter(child -> successor.filter(next -> next == child).isEmpty())
                .map(child -> head(child, Kind.BRANCH))
                .toList();
    }

    /** The child by which the line goes on: the one that leads to the newest good data. */
    private static Optional<BackupNode> successor(BackupNode node) {
        return node.children().stream()
                .max(Comparator.comparing(ChainRows::newestGood).thenComparing(ChainRows::newest));
    }

    private static Instant newestGood(BackupNode node) {
        return node.withDescendants()
                .map(BackupNode::backup)
                .filter(KnownBackup::isAvailable)
                .map(KnownBackup::pointInTime)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static Instant newest(BackupNode node) {
        return node.withDescendants()
                .map(below -> below.backup().pointInTime())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private ChainRow row(BackupNode node, Kind kind, List<ChainRow> below) {
        String parent = node.parent()
                .map(edge -> forest.node(edge.parentId())
                        .map(found -> found.backup().backup().label())
                        .orElse(edge.parentId()))
                .orElse("");
        return new ChainRow(node, kind, forest.isRestorable(node.backup().id()), parent, below);
    }
}
