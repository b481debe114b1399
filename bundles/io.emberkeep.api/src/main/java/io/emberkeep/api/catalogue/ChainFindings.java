package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks over one volume's chains for what a person should know. */
final class ChainFindings {
    private final Predicate<KnownBackup> snapshotSafe;

    ChainFindings(Predicate<KnownBackup> snapshotSafe) {
        this.snapshotSafe = snapshotSafe;
    }

    List<Finding> of(List<BackupNode> roots) {
        List<BackupNode> present = roots.stream()
                .flatMap(BackupNode::withDescendants)
                .filter(node -> node.backup().isPresent())
                .toList();
        Set<String> presentIds =
                present.stream().map(node -> node.backup().id()).collect(Collectors.toSet());
        return present.stream()
                .flatMap(node -> Stream.of(
                                missingParent(node, presentIds),
                                badState(node.backup().backup()),
                                inDanger(node.backup()),
                                contradiction(node))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<Finding> missingParent(BackupNode node, Set<String> presentIds) {
        Backup backup = node.backup().backup();
        boolean parentPresent =
                node.parent().map(Edge::parentId).filter(presentIds::contains).isPresent();
        return backup.incremental() && !parentPresent
                ? finding(Finding.Kind.MISSING_PARENT, backup, Messages.missingParent(backup.label()))
                : Optional.empty();
    }

    private static Optional<Finding> badState(Backup backup) {
        return switch (backup.status()) {
            case ERROR, ERROR_DELETING ->
                finding(
                        Finding.Kind.FAILED_BACKUP,
                        backup,
                        Messages.failedBackup(backup.label(), backup.rawStatus(), backup.failReason()));
            case UNKNOWN ->
                finding(Finding.Kind.UNKNOWN_STATE, backup, Messages.unknownState(backup.label(), backup.rawStatus()));
            default -> Optional.empty();
        };
    }

    private Optional<Finding> inDanger(KnownBackup known) {
        boolean risky = known.backup().snapshotId().isPresent()
                && known.backup().status() == BackupStatus.AVAILABLE
                && !snapshotSafe.test(known);
        return risky
                ? finding(
                        Finding.Kind.SNAPSHOT_BACKUP_IN_DANGER,
                        known.backup(),
                        Messages.snapshotBackupInDanger(known.backup().label()))
                : Optional.empty();
    }

    private static Optional<Finding> contradiction(BackupNode node) {
        Backup backup = node.backup().backup();
        boolean knownChild =
                node.children().stream().anyMatch(child -> child.backup().isPresent());
        return backup.hasDependents() && !knownChild
                ? finding(Finding.Kind.CONTRADICTION, backup, Messages.unseenDependents(backup.label()))
                : Optional.empty();
    }

    private static Optional<Finding> finding(Finding.Kind kind, Backup backup, String message) {
        return Optional.of(new Finding(kind, backup.id(), message));
    }
}
