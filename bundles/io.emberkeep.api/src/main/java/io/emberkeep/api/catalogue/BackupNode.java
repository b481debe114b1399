package io.emberkeep.api.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A backup with its place in a chain.
 *
 * @param parent absent for a full, and for an incremental whose parent is not known
 * @param children oldest first
 */
public record BackupNode(KnownBackup backup, Optional<Edge> parent, List<BackupNode> children) {
    /** Copies the children, so that a record never changes. */
    public BackupNode {
        children = List.copyOf(children);
    }

    /** This backup and all that build on it, parents before children. */
    public Stream<BackupNode> withDescendants() {
        return withDescendants(node -> true);
    }

    /** The same as far as a condition holds on the way down; without recursion, since chains may be thousands deep. */
    Stream<BackupNode> withDescendants(Predicate<BackupNode> condition) {
        List<BackupNode> found = new ArrayList<>();
        Deque<BackupNode> ahead = new ArrayDeque<>(List.of(this));
        while (!ahead.isEmpty()) {
            BackupNode node = ahead.pop();
            if (condition.test(node)) {
                found.add(node);
                node.children.reversed().forEach(ahead::push);
            }
        }
        return found.stream();
    }

    /** Equal where all below is; like the walk without recursion, which records would fall into by themselves. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof BackupNode node && flat().equals(node.flat());
    }

    private List<List<Object>> flat() {
        return withDescendants()
                .map(node -> List.<Object>of(node.backup, node.parent, node.children.size()))
                .toList();
    }

    @Override
    public int hashCode() {
        return backup.hashCode();
    }

    @Override
    public String toString() {
        return "%s with %d children".formatted(backup.backup().label(), children.size());
    }
}
