package io.emberkeep.api.catalogue;

import java.util.List;
import java.util.Optional;
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
        return Stream.concat(Stream.of(this), children.stream().flatMap(BackupNode::withDescendants));
    }
}
