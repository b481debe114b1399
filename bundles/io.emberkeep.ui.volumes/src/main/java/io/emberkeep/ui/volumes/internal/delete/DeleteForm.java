package io.emberkeep.ui.volumes.internal.delete;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.volumes.internal.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person decides when deleting backups. */
final class DeleteForm {
    private final String cloud;
    private final List<KnownBackup> backups;
    private final List<KnownBackup> descendants;
    private boolean withDescendants;
    private Duration undoWindow = Duration.ZERO;

    DeleteForm(String cloud, Project project, List<KnownBackup> backups) {
        this.cloud = cloud;
        this.backups = backups.stream().filter(KnownBackup::isPresent).toList();
        this.descendants = descendants(project);
    }

    private List<KnownBackup> descendants(Project project) {
        Set<String> chosen = backups.stream().map(KnownBackup::id).collect(Collectors.toSet());
        return backups.stream()
                .flatMap(known -> project.forest(known.sourceVolumeId()).node(known.id()).stream())
                .flatMap(BackupNode::withDescendants)
                .map(BackupNode::backup)
                .filter(KnownBackup::isPresent)
                .filter(known -> !chosen.contains(known.id()))
                .distinct()
                .toList();
    }

    /** How many backups build on the chosen ones. */
    long descendants() {
        return descendants.size();
    }

    /** What builds on the chosen ones and is not to go with them, so that they can't go either. */
    Optional<String> blockers() {
        return withDescendants || descendants.isEmpty()
                ? Optional.empty()
                : Optional.of(Messages.blockers(descendants.stream()
                        .map(known -> known.backup().label())
                        .toList()));
    }

    void setWithDescendants(boolean wanted) {
        withDescendants = wanted;
    }

    void setUndoWindow(Duration window) {
        undoWindow = window;
    }

    DeleteWish wish() {
        return new DeleteWish(cloud, backups.stream().map(KnownBackup::id).toList(), withDescendants, undoWindow);
    }

    String title() {
        return backups.size() == 1
                ? Messages.DELETE_ONE.formatted(backups.getFirst().backup().label())
                : Messages.DELETE_SEVERAL.formatted(backups.size());
    }
}
