package io.emberkeep.cli.internal.command;

import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the steps of a run that went well have made or deleted, by id. */
final class Outcome {
    private final Run run;

    Outcome(Run run) {
        this.run = run;
    }

    /** Whether something was done that stays done. */
    boolean lasts() {
        return !madeBackups().isEmpty()
                || !deletedBackups().isEmpty()
                || restoredVolume().isPresent();
    }

    List<String> madeBackups() {
        return done().filter(step -> action(step) instanceof Action.CreateBackup)
                .map(StepRecord::resourceId)
                .flatMap(Optional::stream)
                .toList();
    }

    List<String> deletedBackups() {
        return done().map(this::action)
                .filter(Action.DeleteBackup.class::isInstance)
                .map(action -> ((Action.DeleteBackup) action).backupId())
                .toList();
    }

    /** Backups, volumes and snapshots. */
    List<String> removed() {
        return done().filter(step -> isRemoval(action(step)))
                .map(StepRecord::resourceId)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isRemoval(Action action) {
        return action instanceof Action.DeleteBackup
                || action instanceof Action.DeleteVolume
                || action instanceof Action.DeleteSnapshot;
    }

    Optional<String> restoredVolume() {
        return done().filter(step -> action(step) instanceof Action.RestoreBackup)
                .findFirst()
                .flatMap(this::target);
    }

    private Optional<String> target(StepRecord restore) {
        return switch (((Action.RestoreBackup) action(restore)).volume()) {
            case Ref.Id id -> Optional.of(id.id());
            case Ref.Made made -> run.step(restore.task(), made.step()).resourceId();
        };
    }

    private Stream<StepRecord> done() {
        return run.steps().stream().filter(step -> step.state() == StepState.DONE);
    }

    private Action action(StepRecord step) {
        return run.plan().tasks().get(step.task()).steps().get(step.step()).action();
    }
}
