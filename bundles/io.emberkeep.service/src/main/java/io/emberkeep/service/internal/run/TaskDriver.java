package io.emberkeep.service.internal.run;

import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Step.When;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;

/** Carries one task to its end: its steps in turn, and what has to be removed in any case. */
final class TaskDriver {
    private final TaskContext task;
    private final StepDriver steps;
    private final Clock clock;
    private Optional<String> error = Optional.empty();
    private Optional<String> leftOver = Optional.empty();
    private boolean stopped;

    TaskDriver(TaskContext task, StepDriver steps, Clock clock) {
        this.task = task;
        this.steps = steps;
        this.clock = clock;
    }

    TaskOutcome drive() {
        int count = task.task().steps().size();
        for (int number = 0; number < count; number++) {
            Step step = task.task().steps().get(number);
            StepRecord record = task.record(number);
            note(step, record.state().isOver() ? record : carryOut(number, record));
        }
        return new TaskOutcome(error, leftOver, hasLasting(), stopped);
    }

    private StepRecord carryOut(int number, StepRecord record) {
        boolean begun = record.state() != StepState.PLANNED;
        boolean due = begun || isDue(number);
        return due
                ? steps.drive(record)
                : task.run().write(record.ended(StepState.SKIPPED, clock.instant(), Optional.empty()));
    }

    private boolean isDue(int number) {
        Step step = task.task().steps().get(number);
        return switch (step.when()) {
            case IN_TURN -> error.isEmpty() && (completesRestore(number) || !stopNow());
            case ALWAYS -> isMade(step.action());
            case ON_FAILURE -> (error.isPresent() || stopped) && isMade(step.action()) && !isRestored(step.action());
        };
    }

    /** A restore replaces its target's metadata, so putting them back belongs to it and is never left out. */
    private boolean completesRestore(int number) {
        return number > 0
                && action(number) instanceof Action.SetVolumeMetadata
                && action(number - 1) instanceof Action.RestoreBackup
                && task.record(number - 1).state() == StepState.DONE;
    }

    private Action action(int number) {
        return task.task().steps().get(number).action();
    }

    private boolean stopNow() {
        stopped = stopped || task.run().isCancelled();
        return stopped;
    }

    private boolean isMade(Action action) {
        return switch (action) {
            case Action.DeleteVolume delete -> wasMade(delete.volume());
            case Action.DeleteSnapshot delete -> wasMade(delete.snapshot());
            case Action.SetVolumeMetadata set -> isMarked();
            default -> true;
        };
    }

    private boolean isMarked() {
        return action(0) instanceof Action.SetVolumeMetadata && task.record(0).attempt() > 0;
    }

    /** What hours of copying have brought back is kept, though its metadata may not be as they were. */
    private boolean isRestored(Action undoing) {
        return undoing instanceof Action.DeleteVolume delete && isRestored(delete.volume());
    }

    private boolean isRestored(Ref volume) {
        return IntStream.range(0, task.task().steps().size())
                .filter(number -> action(number) instanceof Action.RestoreBackup restore
                        && restore.volume().equals(volume))
                .anyMatch(number -> task.record(number).state() == StepState.DONE);
    }

    private boolean wasMade(Ref ref) {
        return task.find(ref).isPresent();
    }

    private void note(Step step, StepRecord record) {
        if (record.state() == StepState.FAILED && step.when() == When.IN_TURN) {
            boolean restored = completesRestore(record.step());
            error = error.or(() -> record.note().map(why -> restored ? Messages.restoredWithoutMetadata(why) : why));
        } else if (record.state() == StepState.FAILED) {
            leftOver = leftOver.or(record::note);
        } else if (record.state() == StepState.SKIPPED && step.when() == When.IN_TURN && error.isEmpty()) {
            stopped = true;
        }
    }

    private boolean hasLasting() {
        return task.run().run().steps().stream()
                .filter(record -> record.task() == task.number() && record.state() == StepState.DONE)
                .anyMatch(record -> isLasting(task.step(record).action()));
    }

    /** Deleted and restored is for good; everything else that a failed task did is undone. */
    private static boolean isLasting(Action action) {
        return action instanceof Action.DeleteBackup || action instanceof Action.RestoreBackup;
    }
}
