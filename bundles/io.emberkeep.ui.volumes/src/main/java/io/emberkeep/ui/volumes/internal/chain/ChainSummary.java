package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.Finding;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.Optional;

/** The sentences of the chain view about the chosen volumes. */
final class ChainSummary {
    private final Ages ages;

    ChainSummary(Ages ages) {
        this.ages = ages;
    }

    /** What the newest data are that can be restored, or what is to be chosen. */
    String heading(Optional<Project> project, List<String> volumeIds, List<Run> runs) {
        if (volumeIds.size() > 1) {
            return Messages.SEVERAL_CHOSEN.formatted(volumeIds.size());
        }
        return project.flatMap(known -> volumeIds.stream()
                        .findFirst()
                        .flatMap(id -> known.catalogue().volume(id))
                        .map(volume -> heading(known, volume, runs)))
                .orElse(Messages.NOTHING_CHOSEN);
    }

    private String heading(Project project, KnownVolume known, List<Run> runs) {
        ChainForest forest = project.forest(known.volume().id());
        long present = forest.nodes()
                .map(BackupNode::backup)
                .filter(backup -> backup.isPresent())
                .count();
        return project.protection(known.volume().id())
                .lastSuccess()
                .map(at -> Messages.restorableUpTo(known.volume().label(), ages.ago(at), present))
                .orElseGet(() -> isBeingBackedUp(known.volume().id(), runs)
                        ? Messages.BEING_MADE.formatted(known.volume().label())
                        : Messages.nothingRestorable(known.volume().label(), present));
    }

    private static boolean isBeingBackedUp(String volumeId, List<Run> runs) {
        return runs.stream()
                .filter(run -> run.state().isOpen() && run.plan().kind() == RunKind.BACKUP)
                .flatMap(run -> run.plan().tasks().stream())
                .anyMatch(task -> task.volumeId().equals(volumeId));
    }

    /** What a person should know of the chains. */
    static List<String> findings(ChainForest forest) {
        return forest.findings().stream().map(Finding::message).distinct().toList();
    }
}
